package org.casereviewupdate.console;

import io.quarkus.qute.TemplateExtension;
import org.casereviewupdate.review.Facet;

/** What the sides of a search are called. */
@TemplateExtension
final class SearchWords {

    private SearchWords() {}

    static String label(Facet side) {
        return switch (side) {
            case SUBJECT -> "Subject";
            case AREA -> "Area";
            case YEAR -> "Year";
            case NATION -> "Nation";
            case TYPE -> "Kind";
            case AGE -> "Age";
        };
    }
}
