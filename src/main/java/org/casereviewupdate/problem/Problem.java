package org.casereviewupdate.problem;

import java.util.List;
import org.casereviewupdate.language.Language;

/**
 * A broken rule that the person or program at the door should be told of.
 *
 * <p>Each room names its own by a subclass, so that what went wrong can be read where it is thrown.
 */
public class Problem extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient ProblemView view;

    /**
     * Describes a broken rule.
     *
     * @param kind what sort of answer it is
     * @param slug the stable, hyphenated name that programs may rely on
     * @param title what is wrong, in words that stay the same for every occurrence
     * @param detail what is wrong this time and what to do about it; never an address, a token or review text
     */
    protected Problem(Kind kind, String slug, String title, String detail) {
        this(kind, slug, title, detail, List.of());
    }

    /** Describes a broken rule and the fields that broke it. */
    protected Problem(Kind kind, String slug, String title, String detail, List<FieldError> errors) {
        // No stack trace: a broken rule is an answer, not a fault of the program.
        super(title, null, false, false);
        this.view = new ProblemView("urn:case-review-update:problem:" + slug, title, kind.status(), detail, errors);
    }

    /** What is told to the caller, in English. */
    public ProblemView view() {
        return view;
    }

    /** What is told on a page. A problem that a visitor can meet overrides this with its words in both languages. */
    public ProblemView view(Language language) {
        return view;
    }

    /** The same problem in other words. */
    protected ProblemView reworded(String title, String detail) {
        return new ProblemView(view.type(), title, view.status(), detail, view.errors());
    }

    /** The sorts of answers there are, each with its HTTP status (RFC 9110 section 15). */
    public enum Kind {
        MALFORMED(400),
        NOT_AUTHENTICATED(401),
        FORBIDDEN(403),
        NOT_FOUND(404),
        CONFLICT(409),
        GONE(410),
        TOO_LARGE(413),
        UNSUPPORTED(415),
        INVALID(422),
        PRECONDITION_REQUIRED(428),
        TOO_MANY(429),
        UNAVAILABLE(503);

        private final int status;

        Kind(int status) {
            this.status = status;
        }

        /** The HTTP status code. */
        public int status() {
            return status;
        }
    }
}
