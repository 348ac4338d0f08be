package org.casereviewupdate.mail.lint;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A colour of sRGB, each part from 0 to 255. */
record Colour(int red, int green, int blue) {

    static final Colour BLACK = new Colour(0, 0, 0);
    static final Colour WHITE = new Colour(255, 255, 255);

    /** What browsers give a link that has no style. */
    static final Colour LINK = new Colour(0, 0, 238);

    private static final Pattern HEX = Pattern.compile("#([0-9a-f]{6}|[0-9a-f]{3})\\b");
    private static final Map<String, Colour> NAMED = Map.of("black", BLACK, "white", WHITE);

    /** The colour in a CSS value, if it has one. */
    static Optional<Colour> in(String value) {
        String text = value.toLowerCase(Locale.ROOT).strip();
        Matcher hex = HEX.matcher(text);
        if (hex.find()) {
            String digits = hex.group(1);
            String six = digits.length() == 6 ? digits : digits.replaceAll("(.)", "$1$1");
            int all = Integer.parseInt(six, 16);
            return Optional.of(new Colour(all >> 16, all >> 8 & 255, all & 255));
        }
        return Optional.ofNullable(NAMED.get(text));
    }

    /** From 1 to 21, as WCAG 2.2 defines it. */
    double contrast(Colour other) {
        double one = luminance() + 0.05;
        double two = other.luminance() + 0.05;
        return Math.max(one, two) / Math.min(one, two);
    }

    private double luminance() {
        return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
    }

    private static double linear(int part) {
        double share = part / 255.0;
        return share <= 0.04045 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
    }

    @Override
    public String toString() {
        return "#%02x%02x%02x".formatted(red, green, blue);
    }
}
