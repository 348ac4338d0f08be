package org.casereviewupdate.review;

import org.casereviewupdate.language.Language;
import org.casereviewupdate.language.Words;
import org.casereviewupdate.problem.Problem;
import org.casereviewupdate.problem.ProblemView;

/** There is no such briefing. */
final class BriefingNotFound extends Problem {

    private static final long serialVersionUID = 1L;

    BriefingNotFound() {
        super(
                Kind.NOT_FOUND,
                "briefing-not-found",
                "There is no such briefing",
                "No briefing has this id; look it up in the list.");
    }

    @Override
    public ProblemView view(Language language) {
        CatalogueMessages words = Words.in(language, CatalogueMessages.class);
        return reworded(words.notFound(), words.notFoundDetail());
    }
}
