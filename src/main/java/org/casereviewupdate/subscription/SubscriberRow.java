package org.casereviewupdate.subscription;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.casereviewupdate.language.Language;
import org.casereviewupdate.mail.EmailAddress;
import org.casereviewupdate.mail.MailAddressProblem;
import org.casereviewupdate.spreadsheet.Columns;
import org.casereviewupdate.spreadsheet.Row;
import org.casereviewupdate.spreadsheet.TypedDate;
import org.casereviewupdate.subscription.SubscriberImport.Message;
import org.jspecify.annotations.Nullable;

/** Reads one row of a list of subscribers, and says what is wrong with it. */
final class SubscriberRow {

    static final String EMAIL = "email";
    static final String LANGUAGE = "language";
    static final String BASIS = "lawful_basis";
    static final String AGREED_ON = "agreed_on";
    static final String PROOF = "proof";

    /** The Data (Use and Access) Act 2025 has given charities the soft opt-in from this day on, and not for what was before. */
    private static final LocalDate SOFT_OPT_IN_SINCE = LocalDate.of(2026, 2, 5);

    private static final int LONGEST_PROOF = 500;

    private final Row row;
    private final LocalDate today;
    private final List<Message> messages = new ArrayList<>();

    SubscriberRow(Row row, LocalDate today) {
        this.row = row;
        this.today = today;
    }

    static Columns columns() {
        return new Columns()
                .with(EMAIL, "e-mail", "email address", "address", "mail")
                .with(LANGUAGE, "lang")
                .with(BASIS, "basis")
                .with(AGREED_ON, "agreed at", "consent date", "date")
                .with(PROOF, "evidence", "source of consent");
    }

    /** What the row says; nothing where something is wrong with it. */
    Optional<ImportedAgreement> read() {
        if (row.isShifted()) {
            wrong("", "The row has more cells than the header; is there a delimiter too many?");
        }
        EmailAddress address = address();
        Language language = language();
        String basis = basis();
        LocalDate agreedOn = agreedOn();
        String proof = proof(agreedOn);
        if ("SOFT_OPT_IN".equals(basis) && (agreedOn == null || agreedOn.isBefore(SOFT_OPT_IN_SINCE))) {
            wrong(
                    BASIS,
                    "A soft opt-in needs a proof of " + SOFT_OPT_IN_SINCE
                            + " or later; before that it was not allowed");
        }
        if (address == null || !messages.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new ImportedAgreement(row.line(), address, language, basis, agreedOn, proof));
    }

    List<Message> messages() {
        return List.copyOf(messages);
    }

    private @Nullable EmailAddress address() {
        try {
            return EmailAddress.parse(row.cell(EMAIL));
        } catch (MailAddressProblem problem) {
            wrong(EMAIL, problem.advice(Language.ENGLISH));
            return null;
        }
    }

    private Language language() {
        String typed = row.cell(LANGUAGE);
        Optional<Language> language = Language.named(typed.isEmpty() ? Language.ENGLISH.code() : typed);
        if (language.isEmpty()) {
            wrong(LANGUAGE, "The language is en or cy");
        }
        return language.orElse(Language.ENGLISH);
    }

    private String basis() {
        String typed = row.cell(BASIS).toUpperCase(Locale.ROOT).replaceAll("[^A-Z]+", "_");
        if (!List.of("", "CONSENT", "SOFT_OPT_IN").contains(typed)) {
            wrong(BASIS, "The lawful basis is consent or soft_opt_in");
        }
        return typed.isEmpty() ? "CONSENT" : typed;
    }

    private @Nullable LocalDate agreedOn() {
        String typed = row.cell(AGREED_ON);
        if (typed.isEmpty()) {
            return null;
        }
        Optional<LocalDate> day = TypedDate.parse(typed);
        if (day.isEmpty()) {
            wrong(AGREED_ON, "Write the day as 2026-02-28");
        } else if (day.get().isAfter(today)) {
            wrong(AGREED_ON, "The day has not come yet");
        }
        return day.orElse(null);
    }

    private String proof(@Nullable LocalDate agreedOn) {
        String typed = row.cell(PROOF);
        if (typed.length() > LONGEST_PROOF) {
            wrong(PROOF, "Say in at most " + LONGEST_PROOF + " characters where the proof lies");
        }
        if (typed.isEmpty() && agreedOn != null) {
            wrong(PROOF, "A day alone is no proof: say where it lies, or leave both empty");
        }
        if (!typed.isEmpty() && row.cell(AGREED_ON).isEmpty()) {
            wrong(AGREED_ON, "A proof needs the day on which the person agreed");
        }
        return typed;
    }

    private void wrong(String column, String message) {
        messages.add(new Message(column, message));
    }
}
