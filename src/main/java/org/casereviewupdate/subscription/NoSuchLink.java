package org.casereviewupdate.subscription;

import org.casereviewupdate.language.Language;
import org.casereviewupdate.language.Words;
import org.casereviewupdate.problem.Problem;
import org.casereviewupdate.problem.ProblemView;

/** A link that was not made here, or not for this. */
final class NoSuchLink extends Problem {

    private static final long serialVersionUID = 1L;

    NoSuchLink() {
        super(
                Kind.NOT_FOUND,
                "no-such-link",
                "This link does not work",
                "Check that the address is complete. Some mail programs break a long link over two lines: copy both"
                        + " parts, or open the email again and press the link in it.");
    }

    @Override
    public ProblemView view(Language language) {
        ConfirmMessages words = Words.in(language, ConfirmMessages.class);
        return reworded(words.unknown(), words.unknownDetail());
    }
}
