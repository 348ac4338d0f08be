package org.casereviewupdate.console;

import org.casereviewupdate.problem.Problem;

/** Tells a person beside a form what was wrong with it. */
final class Advice {

    private Advice() {}

    static String of(Problem problem) {
        return problem.view().title() + ". " + problem.view().detail();
    }
}
