package org.casereviewupdate.subscription;

import org.casereviewupdate.language.Language;
import org.casereviewupdate.language.Words;
import org.casereviewupdate.problem.Problem;
import org.casereviewupdate.problem.ProblemView;

/** A change to what somebody receives who receives nothing. */
final class NotSubscribed extends Problem {

    private static final long serialVersionUID = 1L;

    NotSubscribed() {
        super(
                Kind.CONFLICT,
                "not-subscribed",
                "You do not receive the newsletter",
                "There is nothing to change while you receive nothing. Sign up again first.");
    }

    @Override
    public ProblemView view(Language language) {
        ManageMessages words = Words.in(language, ManageMessages.class);
        return reworded(words.notSubscribedTitle(), words.notSubscribed());
    }
}
