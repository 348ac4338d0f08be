package org.casereviewupdate.subscription;

import org.casereviewupdate.language.Language;
import org.casereviewupdate.language.Words;
import org.casereviewupdate.problem.Problem;
import org.casereviewupdate.problem.ProblemView;

/** One more new address than anybody needs to try in a day. */
final class TooManyAddresses extends Problem {

    private static final long serialVersionUID = 1L;

    TooManyAddresses() {
        super(
                Kind.TOO_MANY,
                "too-many-addresses",
                "You have entered several new addresses already",
                "We have sent an email to each of them. Use the link in the newest one, or try again tomorrow.");
    }

    @Override
    public ProblemView view(Language language) {
        ManageMessages words = Words.in(language, ManageMessages.class);
        return reworded(words.tooManyTitle(), words.tooMany());
    }
}
