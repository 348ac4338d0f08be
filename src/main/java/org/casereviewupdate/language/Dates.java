package org.casereviewupdate.language;

import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAccessor;

/** Dates as a reader of a language writes them; Java's own locale data has the names of months and days in both. */
public final class Dates {

    private Dates() {}

    /** {@code 4 May 2026}. */
    public static String day(TemporalAccessor day, Language language) {
        return format("d MMMM uuuu", day, language);
    }

    /** {@code May 2026}. */
    public static String month(TemporalAccessor month, Language language) {
        return format("MMMM uuuu", month, language);
    }

    /** {@code 09:30 on Monday 4 May 2026}; in Welsh an order in which nothing mutates. */
    public static String moment(ZonedDateTime moment, Language language) {
        if (language == Language.ENGLISH) {
            return format("HH:mm 'on' EEEE d MMMM uuuu", moment, language);
        }
        // The locale data begins a day with a capital (Dydd Llun), which within a sentence it has not.
        return format("HH:mm, EEEE d MMMM uuuu", moment, language).replace("Dydd", "dydd");
    }

    /** {@code 7 days}; a Welsh noun stays singular after a number. */
    public static String days(long days, Language language) {
        if (language == Language.WELSH) {
            return days + " diwrnod";
        }
        return days == 1 ? "1 day" : days + " days";
    }

    /** {@code 13 months}, or {@code 2 years} where they are whole. */
    public static String months(long months, Language language) {
        if (months > 0 && months % 12 == 0) {
            return years(months / 12, language);
        }
        if (language == Language.WELSH) {
            return months + " mis";
        }
        return months == 1 ? "1 month" : months + " months";
    }

    /** After a number the Welsh word for years mutates; from eleven on the plural is used, which does not. */
    private static String years(long years, Language language) {
        if (language == Language.WELSH) {
            return switch ((int) Math.min(years, 11)) {
                case 1 -> "1 flwyddyn";
                case 2 -> "2 flynedd";
                case 3, 4, 6 -> years + " blynedd";
                case 5, 7, 8, 9, 10 -> years + " mlynedd";
                default -> years + " o flynyddoedd";
            };
        }
        return years == 1 ? "1 year" : years + " years";
    }

    private static String format(String pattern, TemporalAccessor time, Language language) {
        return DateTimeFormatter.ofPattern(pattern, language.locale()).format(time);
    }
}
