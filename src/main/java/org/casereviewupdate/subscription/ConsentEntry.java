package org.casereviewupdate.subscription;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One entry of the evidence of consent, with the words of that time.
 *
 * @param event what happened
 * @param at when
 * @param source by which door
 * @param page on which page
 * @param language the language of that page
 * @param wordingVersion the name of the words that were shown; absent where we showed none
 * @param wordingHash the SHA-256 of the words
 * @param wording the words, a line for each paragraph
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ConsentEntry(
        String event,
        Instant at,
        String source,
        String page,
        String language,
        @Nullable String wordingVersion,
        @Nullable String wordingHash,
        @Nullable String wording) {}
