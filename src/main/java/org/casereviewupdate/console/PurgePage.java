package org.casereviewupdate.console;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import org.casereviewupdate.delivery.ReviewTrace;

/**
 * What it means to destroy what a withdrawn record said, and the button.
 *
 * @param shelf below which address the record is
 * @param id of the record
 * @param title the last that it had
 * @param versions how many versions of it are kept
 * @param trace the issues that told of it
 * @param typed what was typed instead of the word
 * @param refusal what was wrong
 */
@CheckedTemplate(basePath = "console", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record PurgePage(String shelf, String id, String title, int versions, ReviewTrace trace, String typed, Refusal refusal)
        implements TemplateInstance {}
