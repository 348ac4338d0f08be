package org.casereviewupdate.review;

import org.casereviewupdate.language.Language;
import org.casereviewupdate.language.Words;
import org.casereviewupdate.problem.Problem;
import org.casereviewupdate.problem.ProblemView;

/** The record was withdrawn. The answer holds nothing of what it said, because withdrawal protects a child. */
final class ReviewWithdrawn extends Problem {

    private static final long serialVersionUID = 1L;

    ReviewWithdrawn() {
        super(
                Kind.GONE,
                "review-withdrawn",
                "This case review was withdrawn",
                "The record was withdrawn from the catalogue. Please delete copies of it.");
    }

    @Override
    public ProblemView view(Language language) {
        CatalogueMessages words = Words.in(language, CatalogueMessages.class);
        return reworded(words.withdrawn(), words.withdrawnDetail());
    }
}
