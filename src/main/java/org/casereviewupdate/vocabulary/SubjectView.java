package org.casereviewupdate.vocabulary;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A term of the controlled vocabulary.
 *
 * @param name the term as records carry it
 * @param welsh the same in Welsh
 * @param synonyms other words that lead to it
 * @param broader the wider term it belongs to
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record SubjectView(
        String name,
        @Nullable String welsh,
        List<String> synonyms,
        @Nullable String broader) {

    /** The term in Welsh for Welsh readers, in English for all others and where it has no Welsh name. */
    public String label(Locale language) {
        return welsh != null && Welsh.isMeant(language) ? welsh : name;
    }
}
