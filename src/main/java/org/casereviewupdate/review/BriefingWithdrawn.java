package org.casereviewupdate.review;

import org.casereviewupdate.language.Language;
import org.casereviewupdate.language.Words;
import org.casereviewupdate.problem.Problem;
import org.casereviewupdate.problem.ProblemView;

/** The briefing was withdrawn. */
final class BriefingWithdrawn extends Problem {

    private static final long serialVersionUID = 1L;

    BriefingWithdrawn() {
        super(
                Kind.GONE,
                "briefing-withdrawn",
                "This briefing was withdrawn",
                "The briefing was withdrawn from the catalogue. Please delete copies of it.");
    }

    @Override
    public ProblemView view(Language language) {
        CatalogueMessages words = Words.in(language, CatalogueMessages.class);
        return reworded(words.withdrawn(), words.withdrawnDetail());
    }
}
