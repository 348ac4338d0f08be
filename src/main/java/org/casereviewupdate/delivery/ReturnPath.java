package org.casereviewupdate.delivery;

import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.UUID;
import org.casereviewupdate.publisher.PublisherConfig;
import org.casereviewupdate.token.Purpose;
import org.casereviewupdate.token.Tokens;

/** Makes envelope senders, and reads them: where the bounce of one delivery goes. Signed, so that a forged bounce is worth nothing. */
@Singleton
public class ReturnPath {

    private static final String DELIVERY = "{delivery}";

    private final String pattern;
    private final Tokens tokens;

    ReturnPath(DeliveryConfig config, PublisherConfig publisher, Tokens tokens) {
        this.pattern = config.returnPath().orElse(publisher.from());
        this.tokens = tokens;
    }

    String of(UUID issue, UUID subscriber) {
        return pattern.contains(DELIVERY)
                ? pattern.replace(
                        DELIVERY,
                        tokens.sign(
                                Purpose.RETURN, ReturnMark.of(issue, subscriber).value(), null))
                : pattern;
    }

    /** What an envelope sender says of its delivery; nothing if it was not made here. */
    public Optional<ReturnMark> mark(String sender) {
        int mark = pattern.indexOf(DELIVERY);
        if (mark < 0 || sender.length() != pattern.length() - DELIVERY.length() + Tokens.LENGTH) {
            return Optional.empty();
        }
        String before = pattern.substring(0, mark);
        String after = pattern.substring(mark + DELIVERY.length());
        int end = mark + Tokens.LENGTH;
        // Mail servers may change the case of a domain, and of what stands before it too; the mark itself has to stay.
        return sender.substring(0, mark).equalsIgnoreCase(before)
                        && sender.substring(end).equalsIgnoreCase(after)
                ? read(sender.substring(mark, end))
                : Optional.empty();
    }

    private Optional<ReturnMark> read(String mark) {
        return tokens.read(Purpose.RETURN, mark)
                .map(token -> new ReturnMark(token.subject(), false))
                .or(() -> tokens.read(Purpose.BOUNCE, mark).map(token -> new ReturnMark(token.subject(), true)));
    }
}
