package org.casereviewupdate.spreadsheet;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;

/** Reads the dates that people and spreadsheets write. The day stands before the month, as in the four nations. */
public final class TypedDate {

    private static final List<DateTimeFormatter> DATES = List.of(
            format("uuuu-MM-dd"),
            format("d/M/uuuu"),
            format("d.M.uuuu"),
            format("d-M-uuuu"),
            format("d MMMM uuuu"),
            format("d MMM uuuu"),
            format("d-MMM-uuuu"));

    private static final List<DateTimeFormatter> MONTHS =
            List.of(format("uuuu-MM"), format("M/uuuu"), format("MMMM uuuu"), format("MMM uuuu"), format("MMM-uuuu"));

    // A spreadsheet's own number for a day: days since 30 December 1899, as Excel counts from March 1900 on.
    private static final LocalDate SERIAL_START = LocalDate.of(1899, 12, 30);
    private static final Pattern SERIAL = Pattern.compile("[1-9]\\d{4}");
    private static final Pattern MIDNIGHT = Pattern.compile("[ T]00:00(:00(\\.0+)?)?Z?$");
    private static final Pattern ORDINAL = Pattern.compile("(?<=^\\d{1,2})(st|nd|rd|th)\\b", Pattern.CASE_INSENSITIVE);
    private static final Pattern FOUR_LETTERS = Pattern.compile("\\bsept\\b", Pattern.CASE_INSENSITIVE);
    private static final int LONGEST = 40;

    private TypedDate() {}

    /** The day that was written; nothing if it is no day. */
    public static Optional<LocalDate> parse(String typed) {
        if (typed.length() > LONGEST) {
            return Optional.empty();
        }
        String text = tidy(typed);
        if (SERIAL.matcher(text).matches()) {
            return Optional.of(SERIAL_START.plusDays(Integer.parseInt(text)));
        }
        return first(DATES, format -> LocalDate.parse(text, format));
    }

    /** The month that was written, or the month of the day that was written. */
    public static Optional<YearMonth> parseMonth(String typed) {
        if (typed.length() > LONGEST) {
            return Optional.empty();
        }
        return parse(typed)
                .map(YearMonth::from)
                .or(() -> first(MONTHS, format -> YearMonth.parse(tidy(typed), format)));
    }

    private static String tidy(String typed) {
        String day = MIDNIGHT.matcher(typed.strip()).replaceFirst("");
        return FOUR_LETTERS.matcher(ORDINAL.matcher(day).replaceFirst("")).replaceFirst("Sep");
    }

    private static <T> Optional<T> first(List<DateTimeFormatter> formats, Function<DateTimeFormatter, T> parser) {
        for (DateTimeFormatter format : formats) {
            try {
                return Optional.of(parser.apply(format));
            } catch (DateTimeException notThisOne) {
                // The next form may fit.
            }
        }
        return Optional.empty();
    }

    private static DateTimeFormatter format(String pattern) {
        return new DateTimeFormatterBuilder()
                .parseCaseInsensitive()
                .appendPattern(pattern)
                .toFormatter(Locale.ENGLISH)
                .withResolverStyle(ResolverStyle.STRICT);
    }
}
