package org.casereviewupdate.delivery;

import jakarta.inject.Singleton;
import java.util.UUID;
import org.casereviewupdate.publisher.PublisherConfig;
import org.casereviewupdate.token.Purpose;
import org.casereviewupdate.token.Tokens;

/** Makes envelope senders: where the bounce of one delivery goes. Signed, so that a forged bounce is worth nothing. */
@Singleton
class ReturnPath {

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
}
