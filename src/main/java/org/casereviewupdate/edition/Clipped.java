package org.casereviewupdate.edition;

import java.text.BreakIterator;
import java.util.Locale;

/** Shortens text to a length, between words where it has any. */
final class Clipped {

    private static final String MARK = "\u2026";

    private Clipped() {}

    static String at(int longest, String text) {
        if (text.length() <= longest) {
            return text;
        }
        int room = longest - MARK.length();
        int space = text.lastIndexOf(' ', room);
        return text.substring(0, space > longest / 2 ? space : character(text, room))
                        .strip()
                + MARK;
    }

    /** Not in the middle of what a reader takes for one character. */
    private static int character(String text, int room) {
        BreakIterator characters = BreakIterator.getCharacterInstance(Locale.ROOT);
        characters.setText(text);
        return characters.preceding(room + 1);
    }
}
