package org.casereviewupdate.web;

import org.casereviewupdate.problem.Problem;

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
}
