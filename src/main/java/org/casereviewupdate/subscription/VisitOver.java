package org.casereviewupdate.subscription;

import org.casereviewupdate.language.Language;
import org.casereviewupdate.language.Words;
import org.casereviewupdate.problem.Problem;
import org.casereviewupdate.problem.ProblemView;

/** Somebody asks for a subscriber's own page without having it open, or not any more. */
final class VisitOver extends Problem {

    private static final long serialVersionUID = 1L;

    VisitOver() {
        super(
                Kind.FORBIDDEN,
                "visit-over",
                "Your page is closed",
                "It closes after 30 minutes. Ask for a new link to open it again.");
    }

    @Override
    public ProblemView view(Language language) {
        ManageMessages words = Words.in(language, ManageMessages.class);
        return reworded(words.overTitle(), words.over());
    }
}
