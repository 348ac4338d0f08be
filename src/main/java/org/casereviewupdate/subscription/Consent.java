package org.casereviewupdate.subscription;

import java.time.Instant;
import java.util.UUID;
import org.casereviewupdate.language.Language;
import org.jspecify.annotations.Nullable;

/**
 * One entry of the evidence that UK GDPR article 7(1) asks for.
 *
 * @param wordingHash leads to the exact words that were shown; null where we showed none
 * @param language the subscriber's language, for where no words of ours were shown; otherwise theirs counts
 * @param page the address of the page without its token
 * @param source by which door
 * @param evidence where the proof lies, of an agreement that was not given here
 */
record Consent(
        UUID subscriberId,
        ConsentEvent event,
        Instant at,
        @Nullable String wordingHash,
        Language language,
        String page,
        ConsentSource source,
        @Nullable String evidence) {

    /** What was agreed to or ended here. */
    Consent(
            UUID subscriberId,
            ConsentEvent event,
            Instant at,
            @Nullable String wordingHash,
            Language language,
            String page,
            ConsentSource source) {
        this(subscriberId, event, at, wordingHash, language, page, source, null);
    }

    /** The same with where its proof lies. */
    Consent provedBy(String proof) {
        return new Consent(subscriberId, event, at, wordingHash, language, page, source, proof);
    }
}
