package org.casereviewupdate.console;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;
import org.casereviewupdate.review.ReportLink;
import org.casereviewupdate.vocabulary.AgeGroup;
import org.casereviewupdate.vocabulary.ReviewType;
import org.casereviewupdate.vocabulary.SubjectView;

/**
 * Where a case review is entered or corrected.
 *
 * @param action where the form goes
 * @param heading what the page is for
 * @param form what stands in it
 * @param links its links and empty rows for more
 * @param terms the controlled vocabulary
 * @param subjectWords the words that lead to a term
 * @param areas the areas that are known
 * @param bodies the bodies that are known
 * @param types the kinds of review
 * @param ages how old children can be
 * @param kinds the kinds of document
 * @param states the states of a link
 * @param refusal what was wrong
 */
@CheckedTemplate(basePath = "console", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record ReviewFormPage(
        String action,
        String heading,
        ReviewFormView form,
        List<LinkRow> links,
        List<SubjectView> terms,
        List<KnownWord> subjectWords,
        List<KnownWord> areas,
        List<KnownWord> bodies,
        List<ReviewType> types,
        List<AgeGroup> ages,
        List<ReportLink.Kind> kinds,
        List<ReportLink.Status> states,
        Refusal refusal)
        implements TemplateInstance {}
