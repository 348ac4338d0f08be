package org.casereviewupdate.jigsaw;

import java.util.List;
import java.util.regex.Pattern;

/** NHS numbers: ten digits of which the last is reckoned from the others (NHS Data Dictionary, modulus 11). */
final class NhsNumbers {

    private static final Pattern SHAPE = Pattern.compile("(?<![0-9])[0-9]{3}[ -]?[0-9]{3}[ -]?[0-9]{4}(?![0-9])");

    private NhsNumbers() {}

    static List<String> in(String text) {
        return Jigsaw.found(SHAPE, text).stream()
                .filter(words -> isNumber(words.replaceAll("[^0-9]", "")))
                .toList();
    }

    private static boolean isNumber(String digits) {
        int sum = 0;
        for (int i = 0; i < 9; i++) {
            sum += (10 - i) * (digits.charAt(i) - '0');
        }
        int check = (11 - sum % 11) % 11;
        return sum > 0 && check == digits.charAt(9) - '0';
    }
}
