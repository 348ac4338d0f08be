package org.casereviewupdate.console;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import org.casereviewupdate.delivery.ReviewTrace;

/**
 * What a withdrawal does, and the button; afterwards, what it has done.
 *
 * @param shelf below which address the record is
 * @param id of the record
 * @param title of the record; empty once it is withdrawn
 * @param trace the issues that tell of it
 * @param mayReinstate whether the reader may show it again, if somebody else withdrew it
 * @param refusal what was wrong
 */
@CheckedTemplate(basePath = "console", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record WithdrawalPage(String shelf, String id, String title, ReviewTrace trace, boolean mayReinstate, Refusal refusal)
        implements TemplateInstance {

    static WithdrawalPage before(String shelf, String id, String title, ReviewTrace trace, Refusal refusal) {
        return new WithdrawalPage(shelf, id, title, trace, false, refusal);
    }

    static WithdrawalPage after(String shelf, String id, ReviewTrace trace, boolean mayReinstate, Refusal refusal) {
        return new WithdrawalPage(shelf, id, "", trace, mayReinstate, refusal);
    }
}
