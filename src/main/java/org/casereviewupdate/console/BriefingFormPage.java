package org.casereviewupdate.console;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;
import org.casereviewupdate.review.BriefingFamily;
import org.casereviewupdate.vocabulary.SubjectView;

/**
 * Where a thematic briefing is entered or corrected.
 *
 * @param action where the form goes
 * @param heading what the page is for
 * @param form what stands in it
 * @param terms the controlled vocabulary
 * @param subjectWords the words that lead to a term
 * @param families what a briefing gathers its learning by
 * @param refusal what was wrong
 */
@CheckedTemplate(basePath = "console", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record BriefingFormPage(
        String action,
        String heading,
        BriefingFormView form,
        List<SubjectView> terms,
        List<KnownWord> subjectWords,
        List<BriefingFamily> families,
        Refusal refusal)
        implements TemplateInstance {}
