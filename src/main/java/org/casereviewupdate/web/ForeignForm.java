package org.casereviewupdate.web;

import org.casereviewupdate.language.Language;
import org.casereviewupdate.language.Words;
import org.casereviewupdate.problem.Problem;
import org.casereviewupdate.problem.ProblemView;

/** A form was sent that is not from a page that this sign-in was shown. */
final class ForeignForm extends Problem {

    private static final long serialVersionUID = 1L;

    ForeignForm() {
        super(
                Kind.FORBIDDEN,
                "foreign-form",
                "This form is out of date",
                "Nothing was changed. Open the page again and repeat what you did.");
    }

    @Override
    public ProblemView view(Language language) {
        TroubleMessages words = Words.in(language, TroubleMessages.class);
        return reworded(words.title(Trouble.OUT_OF_DATE), words.detail(Trouble.OUT_OF_DATE));
    }
}
