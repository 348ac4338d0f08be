package org.casereviewupdate.review;

import org.casereviewupdate.language.Language;
import org.casereviewupdate.language.Words;
import org.casereviewupdate.problem.Problem;
import org.casereviewupdate.problem.ProblemView;

/** There is no such record. */
final class ReviewNotFound extends Problem {

    private static final long serialVersionUID = 1L;

    ReviewNotFound() {
        super(
                Kind.NOT_FOUND,
                "review-not-found",
                "There is no such case review",
                "No case review has this id; search the list for it.");
    }

    @Override
    public ProblemView view(Language language) {
        CatalogueMessages words = Words.in(language, CatalogueMessages.class);
        return reworded(words.notFound(), words.notFoundDetail());
    }
}
