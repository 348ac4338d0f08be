package org.casereviewupdate.subscription;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One entry of the evidence that UK GDPR article 7(1) asks for.
 *
 * @param wordingHash leads to the exact words that were shown; null where we showed none
 * @param page the address of the page without its token
 */
record Consent(
        UUID subscriberId,
        ConsentEvent event,
        Instant at,
        @Nullable String wordingHash,
        String language,
        String page,
        ConsentSource source) {}
