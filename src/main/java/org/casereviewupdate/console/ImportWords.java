package org.casereviewupdate.console;

import io.quarkus.qute.TemplateExtension;
import org.casereviewupdate.review.ImportReport;
import org.casereviewupdate.review.ImportShelf;
import org.casereviewupdate.review.ImportState;

/** What imports and their rows are called on the pages, and in which tone they are shown. */
@TemplateExtension
final class ImportWords {

    private ImportWords() {}

    static String label(ImportShelf shelf) {
        return switch (shelf) {
            case REVIEWS -> "Case reviews";
            case BRIEFINGS -> "Thematic briefings";
        };
    }

    static String label(ImportState state) {
        return switch (state) {
            case CHECKING -> "Being looked through";
            case CHECKED -> "Waits for you";
            case APPLYING -> "Being applied";
            case APPLIED -> "Applied";
            case REFUSED -> "Cannot be read";
        };
    }

    static String tone(ImportState state) {
        return switch (state) {
            case CHECKING, APPLYING -> "moving";
            case CHECKED -> "waiting";
            case APPLIED -> "done";
            case REFUSED -> "attention";
        };
    }

    static String label(ImportReport.Outcome outcome) {
        return switch (outcome) {
            case CREATED -> "New";
            case CHANGED -> "Changes a record";
            case UNCHANGED -> "Nothing new";
            case REJECTED -> "Bad";
        };
    }

    static String tone(ImportReport.Outcome outcome) {
        return switch (outcome) {
            case CREATED -> "done";
            case CHANGED -> "moving";
            case UNCHANGED -> "quiet";
            case REJECTED -> "attention";
        };
    }
}
