package org.casereviewupdate.subscription;

import org.casereviewupdate.problem.Problem;

/** A subscription was to rest or to go on that is not in the state for it. */
final class NothingToRest extends Problem {

    private static final long serialVersionUID = 1L;

    NothingToRest() {
        super(
                Kind.CONFLICT,
                "nothing-to-rest",
                "The subscription is not in a state that allows this",
                "Only one that is subscribed can be suspended, and only one that is suspended can go on. Nothing was changed.");
    }
}
