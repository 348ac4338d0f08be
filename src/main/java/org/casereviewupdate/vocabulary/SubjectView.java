package org.casereviewupdate.vocabulary;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A term of the controlled vocabulary.
 *
 * @param name the term as records carry it
 * @param synonyms other words that lead to it
 * @param broader the wider term it belongs to
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record SubjectView(
        String name, List<String> synonyms, @Nullable String broader) {}
