package org.casereviewupdate.subscription;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.casereviewupdate.token.Purpose;
import org.casereviewupdate.token.Tokens;
import org.jspecify.annotations.Nullable;

/**
 * Tells programs from people by how long the form was open. It never turns a person away: whoever was too quick, or came back to a page of
 * yesterday, is asked to press the button once more, and then it counts. A form on another site has no stamp and is believed.
 */
@Singleton
class Haste {

    /** Nobody reads and types in less. */
    private static final Duration SHORTEST = Duration.ofSeconds(2);

    private static final Duration LONGEST = Duration.ofHours(2);
    private static final UUID NOBODY = new UUID(0, 0);

    private final Tokens tokens;
    private final Clock clock;

    Haste(Tokens tokens, Clock clock) {
        this.tokens = tokens;
        this.clock = clock;
    }

    /** The stamp of a form that is opened now. */
    String opened() {
        return stamp(clock.instant());
    }

    /** The stamp of a form that is shown again: its reader has waited already. */
    String openedBefore() {
        return stamp(clock.instant().minus(SHORTEST));
    }

    /** Whether the form came back too soon, too late, or with a stamp that was made elsewhere. */
    boolean isOdd(@Nullable String stamp) {
        if (stamp == null || stamp.isEmpty()) {
            return false;
        }
        Instant now = clock.instant();
        Optional<Instant> opened = tokens.read(Purpose.FORM, stamp)
                .flatMap(token -> Optional.ofNullable(token.expires()))
                .map(expires -> expires.minus(LONGEST));
        return opened.filter(at -> !now.isBefore(at.plus(SHORTEST)) && now.isBefore(at.plus(LONGEST)))
                .isEmpty();
    }

    private String stamp(Instant at) {
        return tokens.sign(Purpose.FORM, NOBODY, at.plus(LONGEST));
    }
}
