package org.casereviewupdate.console;

import org.casereviewupdate.problem.Problem;

/** A form brought a value that its page did not offer. */
final class NotAChoice extends Problem {

    private static final long serialVersionUID = 1L;

    NotAChoice() {
        super(Kind.INVALID, "not-a-choice", "That cannot be chosen", "Choose one of the values that the page offers.");
    }

    /** The value of a list that goes by a name. */
    static <E extends Enum<E>> E choice(Class<E> list, String name) {
        try {
            return Enum.valueOf(list, name);
        } catch (IllegalArgumentException unknown) {
            throw new NotAChoice();
        }
    }
}
