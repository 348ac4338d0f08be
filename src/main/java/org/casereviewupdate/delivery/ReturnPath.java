package org.casereviewupdate.delivery;

import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.UUID;
import org.casereviewupdate.publisher.PublisherConfig;
import org.casereviewupdate.token.Purpose;
import org.casereviewupdate.token.Token;
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

    String of(UUID deliveryKey) {
        return pattern.contains(DELIVERY)
                ? pattern.replace(DELIVERY, tokens.sign(Purpose.BOUNCE, deliveryKey, null))
                : pattern;
    }

    /** The key of the delivery that an envelope sender is of; nothing if it was not made here. */
    public Optional<UUID> delivery(String sender) {
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
                ? tokens.read(Purpose.BOUNCE, sender.substring(mark, end)).map(Token::subject)
                : Optional.empty();
    }
}
