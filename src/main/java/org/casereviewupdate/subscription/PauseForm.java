package org.casereviewupdate.subscription;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A date in three fields, as it was typed.
 *
 * @param day the day of the month
 * @param month the month as a number
 * @param year the year in full
 */
record PauseForm(
        @Nullable String day,
        @Nullable String month,
        @Nullable String year) {

    private static final int LONGEST = 4;

    static final PauseForm EMPTY = new PauseForm("", "", "");

    /** Keeps nothing that is too long to be part of a date. */
    PauseForm {
        day = shortened(day);
        month = shortened(month);
        year = shortened(year);
    }

    /** The date, if it is one. */
    Optional<LocalDate> date() {
        try {
            return Optional.of(LocalDate.of(number(year), number(month), number(day)));
        } catch (DateTimeException | NumberFormatException noDate) {
            return Optional.empty();
        }
    }

    private static int number(@Nullable String text) {
        return Integer.parseInt(text == null ? "" : text);
    }

    private static String shortened(@Nullable String typed) {
        String text = typed == null ? "" : typed.strip();
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST);
    }
}
