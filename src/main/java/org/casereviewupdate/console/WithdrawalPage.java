package org.casereviewupdate.console;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import org.casereviewupdate.delivery.ReviewTrace;

/**
 * What a withdrawal does, and the button.
 *
 * @param shelf below which address the record is
 * @param id of the record
 * @param title of the record
 * @param trace the issues that tell of it
 * @param reason why, as it was typed before
 * @param refusal what was wrong
 */
@CheckedTemplate(basePath = "console", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record WithdrawalPage(String shelf, String id, String title, ReviewTrace trace, String reason, Refusal refusal)
        implements TemplateInstance {}
