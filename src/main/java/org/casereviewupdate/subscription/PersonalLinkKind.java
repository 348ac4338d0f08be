package org.casereviewupdate.subscription;

import java.util.Objects;
import org.casereviewupdate.token.Purpose;
import org.jspecify.annotations.Nullable;

/** What a mail about one's own subscription is for. */
enum PersonalLinkKind {
    /** The link to the subscriber's own page. */
    MANAGE(Purpose.MANAGE),

    /** The link to the button that takes leaving back. */
    UNDO(Purpose.UNDO),

    /** The link to the button by which the owner of a new address agrees that it takes the old one's place. */
    NEW_ADDRESS(Purpose.NEW_ADDRESS),

    /** No link of its own: the old address is told that a new one was asked for. */
    ADDRESS_NOTICE(null);

    private final @Nullable Purpose purpose;

    PersonalLinkKind(@Nullable Purpose purpose) {
        this.purpose = purpose;
    }

    /** What the link's token may be used for. */
    Purpose purpose() {
        return Objects.requireNonNull(purpose, "this mail has no link of its own");
    }
}
