package org.casereviewupdate.vocabulary;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** The form under which two ways to write a name are the same. */
public final class Spelling {

    private static final Pattern NOT_LETTER_OR_DIGIT = Pattern.compile("[^\\p{L}\\p{Nd}]+");

    private Spelling() {}

    /** Lower case, without accents' variants, punctuation and double blanks: "Review_Type" and "review type" are one. */
    public static String key(String name) {
        String plain = Normalizer.normalize(name, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        return NOT_LETTER_OR_DIGIT.matcher(plain).replaceAll(" ").strip();
    }
}
