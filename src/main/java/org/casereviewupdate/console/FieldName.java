package org.casereviewupdate.console;

import java.util.Locale;
import java.util.Map;
import org.casereviewupdate.problem.FieldError;

/**
 * What a form calls a field. A rule says what a value must be, and in a list of what is wrong nobody sees of which field it says so.
 */
final class FieldName {

    /** Those that a form does not call as programs do. */
    private static final Map<String, String> OTHERWISE = Map.ofEntries(
            Map.entry("addedOn", "Added to the collection"),
            Map.entry("areas", "Areas it concerns"),
            Map.entry("bodies", "Published by"),
            Map.entry("family", "Gathers its learning by"),
            Map.entry("learningThemes", "Learning"),
            Map.entry("links", "Where the reports are"),
            Map.entry("model", "Method"),
            Map.entry("pdf", "Address of the PDF"),
            Map.entry("q", "Find reviews by words"),
            Map.entry("published", "Month of publication"),
            Map.entry("reference", "Where the letter is found"),
            Map.entry("relatedDocuments", "What else belongs to it"),
            Map.entry("samplePeriod", "Draws on"),
            Map.entry("sourceReference", "Reference in the collection it came from"),
            Map.entry("subject", "About"),
            Map.entry("successors", "What took its place"),
            Map.entry("type", "Kind of review"),
            Map.entry("synonyms", "Other names that lead to it"),
            Map.entry("welsh", "Name in Welsh"));

    private FieldName() {}

    /** The error as a sentence that can stand alone; one that is a sentence already stays as it is. */
    static FieldError inSentence(FieldError error) {
        boolean standsAlone = error.message().isEmpty()
                || Character.isUpperCase(error.message().charAt(0));
        return standsAlone ? error : new FieldError(error.field(), of(error.field()) + ": " + error.message());
    }

    private static String of(String field) {
        String name = field.replaceAll("[\\[.].*", "");
        return OTHERWISE.getOrDefault(name, words(name));
    }

    private static String words(String name) {
        String words = name.replaceAll("([A-Z])", " $1").toLowerCase(Locale.ROOT);
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }
}
