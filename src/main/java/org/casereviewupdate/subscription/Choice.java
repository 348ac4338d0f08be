package org.casereviewupdate.subscription;

import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;
import org.casereviewupdate.language.Language;
import org.casereviewupdate.vocabulary.Following;

/**
 * How somebody wants the newsletter.
 *
 * @param language English or Welsh
 * @param detail how much of each review
 * @param following what comes first in it
 * @param folded the subjects whose reviews are shown as a link only
 */
public record Choice(Language language, Detail detail, Following following, Set<String> folded) {

    /** Puts the subjects in an order of their own, so that equal choices are written alike. */
    public Choice {
        folded = Collections.unmodifiableSet(new TreeSet<>(folded));
    }

    /** Everything in full, which is what those get who choose nothing. */
    public static Choice everything(Language language) {
        return new Choice(language, Detail.FULL, Following.EVERYTHING, Set.of());
    }

    /** Whether there is nothing to it but language and detail. */
    boolean plain() {
        return folded.isEmpty() && following.everything();
    }
}
