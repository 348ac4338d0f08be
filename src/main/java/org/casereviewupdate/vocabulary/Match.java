package org.casereviewupdate.vocabulary;

import java.util.Comparator;
import java.util.Locale;

/**
 * One reason why a review is among those that somebody follows.
 *
 * @param by by what it is followed
 * @param followed what is followed: the term, the area, or the code of the nation, the kind or the age group; as it was chosen, not as the review
 *     has it
 */
public record Match(By by, String followed) implements Comparable<Match> {

    private static final Comparator<Match> ORDER =
            Comparator.comparing(Match::by).thenComparing(Match::followed);

    /** By what a review can be followed, in the order in which reasons are told. */
    public enum By {
        SUBJECT,
        AGE_GROUP,
        AREA,
        REVIEW_TYPE,
        NATION
    }

    /** What is followed, as a reader of a language calls it. */
    public String label(Vocabulary words, Locale language) {
        return switch (by) {
            case SUBJECT -> words.label(followed, language);
            case AGE_GROUP -> AgeGroup.valueOf(followed).label(language);
            case AREA -> words.areas().label(followed, language);
            case REVIEW_TYPE -> ReviewType.valueOf(followed).label(language);
            case NATION -> Nation.valueOf(followed).label(language);
        };
    }

    @Override
    public int compareTo(Match other) {
        return ORDER.compare(this, other);
    }
}
