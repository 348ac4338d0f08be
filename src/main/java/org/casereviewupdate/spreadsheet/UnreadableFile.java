package org.casereviewupdate.spreadsheet;

import org.casereviewupdate.problem.Problem;

/** A file that cannot be read as a table; nothing of it was taken. */
public final class UnreadableFile extends Problem {

    private static final long serialVersionUID = 1L;

    private final String advice;

    /**
     * Says what to do about it.
     *
     * @param advice one or two sentences
     */
    public UnreadableFile(String advice) {
        super(Kind.INVALID, "unreadable-file", "The file cannot be read", advice);
        this.advice = advice;
    }

    @Override
    public String getMessage() {
        return advice;
    }
}
