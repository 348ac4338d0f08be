package org.casereviewupdate.subscription;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.casereviewupdate.language.Language;
import org.casereviewupdate.mail.EmailAddress;
import org.junit.jupiter.api.Test;

/** Case P-01: the words that somebody agrees to, and what the evidence keeps of it. */
class WordingTest {

    @Test
    void p_01_the_hash_names_exactly_the_words() {
        Wording wording = new Wording("sign-up-1", "en", List.of("One.", "Two."));

        assertThat(wording.text()).isEqualTo("One.\nTwo.");
        // printf 'One.\nTwo.' | sha256sum
        assertThat(wording.hash()).isEqualTo("d9613c9fbcb5f8543b8df74c6396c10dec440097a4877797d4ebe008971295a5");
        assertThat(new Wording("sign-up-2", "cy", List.of("One.", "Two.")).hash())
                .isEqualTo(wording.hash());
        assertThat(new Wording("sign-up-1", "en", List.of("One.", "Two")).hash())
                .isNotEqualTo(wording.hash());
    }

    @Test
    void p_01_an_agreement_that_was_given_elsewhere_keeps_where_its_proof_lies() {
        UUID ann = UUID.fromString("01a2074e-7894-7652-85dc-8918827cb79b");
        Instant now = Instant.parse("2026-09-10T10:00:00Z");
        Consent consent =
                new Consent(ann, ConsentEvent.CONFIRMED, now, "hash", Language.WELSH, "/confirm", ConsentSource.IMPORT);

        assertThat(consent.evidence()).isNull();
        assertThat(consent.provedBy("2026-03-01, letter 12"))
                .isEqualTo(new Consent(
                        ann,
                        ConsentEvent.CONFIRMED,
                        now,
                        "hash",
                        Language.WELSH,
                        "/confirm",
                        ConsentSource.IMPORT,
                        "2026-03-01, letter 12"));
    }

    @Test
    void p_01_a_row_of_a_list_is_proved_by_a_day_and_a_place() {
        EmailAddress ann = EmailAddress.parse("ann@example.org");
        ImportedAgreement proved =
                new ImportedAgreement(2, ann, Language.ENGLISH, "CONSENT", LocalDate.of(2026, 3, 1), "letter 12");

        assertThat(proved.isProved()).isTrue();
        assertThat(proved.evidence()).isEqualTo("2026-03-01, letter 12");
        assertThat(new ImportedAgreement(2, ann, Language.ENGLISH, "CONSENT", null, "").isProved())
                .isFalse();
    }
}
