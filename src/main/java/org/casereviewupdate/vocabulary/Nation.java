package org.casereviewupdate.vocabulary;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The nations of the collection; each has its own kinds of review. */
public enum Nation {
    ENGLAND("England", "Lloegr"),
    WALES("Wales", "Cymru"),
    SCOTLAND("Scotland", "Yr Alban"),
    NORTHERN_IRELAND("Northern Ireland", "Gogledd Iwerddon");

    private final String label;
    private final String welsh;

    Nation(String label, String welsh) {
        this.label = label;
        this.welsh = welsh;
    }

    /** Its name in English. */
    public String label() {
        return label;
    }

    /** Its name in Welsh for Welsh readers, in English for all others. */
    public String label(Locale language) {
        return Welsh.isMeant(language) ? welsh : label;
    }

    /** The nation of a name, however it is spelled. */
    public static Optional<Nation> named(String name) {
        String key = Spelling.key(name);
        return Arrays.stream(values())
                .filter(nation -> Spelling.key(nation.label).equals(key)
                        || Spelling.key(nation.welsh).equals(key)
                        || Spelling.key(nation.name()).equals(key))
                .findFirst();
    }
}
