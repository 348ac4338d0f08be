package org.casereviewupdate.console;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import org.casereviewupdate.delivery.ReviewTrace;

/**
 * What a withdrawal has done, and what can be done then.
 *
 * @param shelf below which address the record is
 * @param id of the record
 * @param trace the issues that told of it
 * @param kept whether what it said is still kept
 * @param mayReinstate whether the reader may show it again, if somebody else withdrew it
 * @param mayPurge whether the reader may have what it said destroyed
 * @param refusal what was wrong
 */
@CheckedTemplate(basePath = "console", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record WithdrawnPage(
        String shelf,
        String id,
        ReviewTrace trace,
        boolean kept,
        boolean mayReinstate,
        boolean mayPurge,
        Refusal refusal)
        implements TemplateInstance {}
