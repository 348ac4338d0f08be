package org.casereviewupdate.review;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The record of a case review.
 *
 * @param title its title
 * @param facts what it is, side by side with the names of the sides
 * @param bodies who published it
 * @param model the method that was used
 * @param added the day it entered the collection
 * @param summary what happened, paragraph by paragraph
 * @param learning what was learned
 * @param recommendations what was recommended, by addressee
 * @param documents the reports that may be shown
 * @param related what else belongs to it
 * @param citation how to cite it
 * @param path the page's path
 * @param canonical the page's address
 */
@CheckedTemplate(basePath = "review", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record ReviewPage(
        String title,
        List<Fact> facts,
        String bodies,
        @Nullable String model,
        String added,
        List<String> summary,
        List<String> learning,
        List<Addressee> recommendations,
        List<Document> documents,
        List<RelatedDocument> related,
        String citation,
        String path,
        String canonical)
        implements TemplateInstance {

    /** What the review is on one side; each value leads to the reviews that share it. */
    record Fact(Facet side, List<Value> values) {}

    /** A value, and the search for it. */
    record Value(String label, String search) {}

    /** What was recommended to one addressee; to everybody if there is no name. */
    record Addressee(@Nullable String name, List<String> texts) {}

    /** A report; without an address where it is no longer on the web. */
    record Document(
            ReportLink.Kind kind,
            @Nullable String url,
            @Nullable String until) {}
}
