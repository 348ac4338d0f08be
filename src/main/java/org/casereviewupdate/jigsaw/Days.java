package org.casereviewupdate.jigsaw;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Days, and birthdays among them. A month with its year is as close as a summary may come, unless it is the month of a birth. */
final class Days {

    private static final String MONTH =
            "(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?"
                    + "|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?"
                    + "|Ionawr|Chwefror|Mawrth|Ebrill|Mai|Mehefin|Gorffennaf|Awst|Medi|Hydref|Tachwedd|Rhagfyr)";
    private static final String DAY = "(?:[12][0-9]|3[01]|0?[1-9])(?:st|nd|rd|th|ain|af|eg|fed)?";

    private static final Pattern EXACT = Pattern.compile("(?<![\\p{L}0-9./-])(?:"
            + DAY + "(?: of)? " + MONTH + "\\b,?(?: [12][0-9]{3})?"
            + "|" + MONTH + " " + DAY + "\\b(?:,? [12][0-9]{3})?"
            + "|(?:[12][0-9]|3[01]|0?[1-9])([./-])(?:1[0-2]|0?[1-9])\\1(?:[12][0-9])?[0-9]{2}"
            + "|[12][0-9]{3}-(?:1[0-2]|0[1-9])-(?:[12][0-9]|3[01]|0[1-9])"
            + ")(?![0-9])");

    private static final Pattern BIRTH_MONTH = Pattern.compile(
            "(?i:\\b(?:born|birth|birthday|d\\.?o\\.?b\\.?|ganwyd|ganed)\\b)[^.]{0,20}? (" + MONTH + " [12][0-9]{3})");

    /** How much before a day says what day it was. */
    private static final int BEFORE = 30;

    private static final Pattern BIRTH =
            Pattern.compile("(?i)\\b(?:born|birth|birthday|d\\.?o\\.?b\\.?|ganwyd|ganed|geni)\\b[^.;]*$");

    private Days() {}

    static List<Clue> in(String text) {
        List<Clue> clues = new ArrayList<>();
        EXACT.matcher(text).results().forEach(match -> clues.add(new Clue(piece(text, match), match.group())));
        BIRTH_MONTH.matcher(text).results().forEach(match -> clues.add(new Clue(Piece.BIRTH_DATE, match.group(1))));
        return clues;
    }

    private static Piece piece(String text, MatchResult match) {
        String before = text.substring(Math.max(0, match.start() - BEFORE), match.start());
        return BIRTH.matcher(before).find() ? Piece.BIRTH_DATE : Piece.EXACT_DATE;
    }
}
