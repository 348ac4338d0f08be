package org.casereviewupdate.vocabulary;

import java.util.Arrays;
import java.util.Optional;

/** The nations of the collection; each has its own kinds of review. */
public enum Nation {
    ENGLAND("England"),
    WALES("Wales"),
    SCOTLAND("Scotland"),
    NORTHERN_IRELAND("Northern Ireland");

    private final String label;

    Nation(String label) {
        this.label = label;
    }

    /** Its name in English. */
    public String label() {
        return label;
    }

    /** The nation of a name, however it is spelled. */
    public static Optional<Nation> named(String name) {
        String key = Spelling.key(name);
        return Arrays.stream(values())
                .filter(nation -> Spelling.key(nation.label).equals(key))
                .findFirst();
    }
}
