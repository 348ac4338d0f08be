package org.casereviewupdate.subscription;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.casereviewupdate.language.Language;
import org.casereviewupdate.mail.EmailAddress;
import org.casereviewupdate.spreadsheet.Table;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SubscriberRowTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 9, 10);
    private static final EmailAddress ANN = EmailAddress.parse("ann@example.org");
    private static final String LONGEST = "p".repeat(500);

    @Test
    void a_row_with_a_proof_says_what_was_agreed_to() {
        SubscriberRow row = row("ann@example.org,cy,soft opt-in,2026-02-05,donor 7");

        assertThat(row.read())
                .contains(new ImportedAgreement(
                        2, ANN, Language.WELSH, "SOFT_OPT_IN", LocalDate.of(2026, 2, 5), "donor 7"));
        assertThat(row.messages()).isEmpty();
    }

    @Test
    void what_is_left_out_is_english_consent_without_a_proof() {
        assertThat(row("ann@example.org").read())
                .contains(new ImportedAgreement(2, ANN, Language.ENGLISH, "CONSENT", null, ""));
    }

    @Test
    void today_is_not_too_early_and_five_hundred_characters_are_not_too_long() {
        assertThat(row("ann@example.org,en,consent,2026-09-10," + LONGEST).read())
                .contains(new ImportedAgreement(2, ANN, Language.ENGLISH, "CONSENT", TODAY, LONGEST));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ann@example.org,fr,,,                              | language     | The language is en or cy",
                "ann@example.org,,guess,,                           | lawful_basis | The lawful basis is consent or soft_opt_in",
                "ann@example.org,,,soon,form                        | agreed_on    | Write the day as 2026-02-28",
                "ann@example.org,,,2026-09-11,form                  | agreed_on    | The day has not come yet",
                "ann@example.org,,,,form                            | agreed_on    | A proof needs the day",
                "ann@example.org,,,2025-03-04,                      | proof        | A day alone is no proof",
                "ann@example.org,,soft_opt_in,2026-02-04,donor 7    | lawful_basis | A soft opt-in needs a proof of 2026-02-05",
                "ann@example.org,,soft_opt_in,,                     | lawful_basis | A soft opt-in needs a proof of 2026-02-05",
                "ann@example.org,en,consent,2025-03-04,form,shifted | ''           | a delimiter too many"
            })
    void what_is_wrong_is_named_and_the_row_is_not_taken(String text, String column, String message) {
        SubscriberRow row = row(text);

        assertThat(row.read()).isEmpty();
        assertThat(row.messages()).singleElement().satisfies(told -> {
            assertThat(told.column()).isEqualTo(column);
            assertThat(told.message()).contains(message);
        });
    }

    @Test
    void a_proof_that_is_a_letter_itself_is_too_long() {
        SubscriberRow row = row("ann@example.org,en,consent,2025-03-04,p" + LONGEST);

        assertThat(row.read()).isEmpty();
        assertThat(row.messages())
                .singleElement()
                .satisfies(told ->
                        assertThat(told.message()).isEqualTo("Say in at most 500 characters where the proof lies"));
    }

    @Test
    void the_columns_go_by_the_names_that_other_programs_give_them() {
        String text = "E-mail,Lang,Basis,Consent date,Evidence\nann@example.org,cy,consent,2025-03-04,form 12\n";

        assertThat(read(text).read())
                .contains(
                        new ImportedAgreement(2, ANN, Language.WELSH, "CONSENT", LocalDate.of(2025, 3, 4), "form 12"));
    }

    private static SubscriberRow row(String text) {
        return read("email,language,lawful_basis,agreed_on,proof\n" + text + "\n");
    }

    private static SubscriberRow read(String file) {
        ByteArrayInputStream bytes = new ByteArrayInputStream(file.getBytes(StandardCharsets.UTF_8));
        try (Table table = Table.receive(bytes, "UTF-8", SubscriberRow.columns())) {
            return new SubscriberRow(table.next().orElseThrow(), TODAY);
        }
    }
}
