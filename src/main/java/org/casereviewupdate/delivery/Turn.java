package org.casereviewupdate.delivery;

import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What one connection wants to have entered at once: how its last delivery ended, and that the next one begins.
 *
 * @param ended the delivery that ended, if one did
 * @param outcome how it ended
 * @param begins the delivery that is to begin, if one is
 * @param revision the revision of the issue that was rendered for it
 */
record Turn(
        @Nullable Claim ended,
        @Nullable Outcome outcome,
        @Nullable Claim begins,
        int revision) {

    /** The first delivery of a connection begins, or one after another that was entered already. */
    static Turn begin(Claim claim, int revision) {
        return new Turn(null, null, claim, revision);
    }

    /** A delivery ended and no other is ready to begin. */
    static Turn end(Claim claim, Outcome outcome) {
        return new Turn(claim, outcome, null, 0);
    }

    /** The part of it that ended, if any did. */
    Optional<Turn> onlyEnded() {
        return Optional.ofNullable(ended).map(claim -> end(claim, Objects.requireNonNull(outcome)));
    }

    /** The part of it that begins. */
    Turn onlyBegins() {
        return begin(Objects.requireNonNull(begins), revision);
    }
}
