package org.casereviewupdate.subscription;

import java.time.LocalDate;
import org.casereviewupdate.language.Language;
import org.casereviewupdate.mail.EmailAddress;
import org.jspecify.annotations.Nullable;

/**
 * What one row of a list says of a person who is to be a subscriber.
 *
 * @param line where it stands
 * @param address the person's address
 * @param language in which they want to read
 * @param basis why they may be mailed: {@code CONSENT} or {@code SOFT_OPT_IN}
 * @param agreedOn when they agreed; null without proof
 * @param proof where the proof lies; empty without
 */
record ImportedAgreement(
        long line,
        EmailAddress address,
        Language language,
        String basis,
        @Nullable LocalDate agreedOn,
        String proof) {

    boolean isProved() {
        return agreedOn != null;
    }

    /** What the evidence keeps. */
    String evidence() {
        return agreedOn + ", " + proof;
    }
}
