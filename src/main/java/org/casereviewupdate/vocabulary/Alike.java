package org.casereviewupdate.vocabulary;

import java.util.Comparator;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Finds what a mistyped word was probably meant to be. */
final class Alike {

    /** How alike two words must be before one is offered for the other; lower, and the offers become wild guesses. */
    private static final double ENOUGH = 0.4;

    private Alike() {}

    /**
     * The name nearest to a word.
     *
     * @param names what there is, by the key of its spelling
     */
    static Optional<String> nearest(String word, Map<String, String> names) {
        Set<String> wanted = trigrams(Spelling.key(word));
        return names.entrySet().stream()
                .map(known -> Map.entry(known.getValue(), alike(wanted, trigrams(known.getKey()))))
                .filter(candidate -> candidate.getValue() >= ENOUGH)
                .max(Map.Entry.<String, Double>comparingByValue()
                        .thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder())))
                .map(Map.Entry::getKey);
    }

    /** The share of three-letter pieces that two words have in common (Jaccard). */
    private static double alike(Set<String> one, Set<String> other) {
        Set<String> common = new HashSet<>(one);
        common.retainAll(other);
        return (double) common.size() / (one.size() + other.size() - common.size());
    }

    private static Set<String> trigrams(String key) {
        String padded = "  " + key + " ";
        Set<String> pieces = new HashSet<>();
        for (int i = 0; i + 3 <= padded.length(); i++) {
            pieces.add(padded.substring(i, i + 3));
        }
        return pieces;
    }
}
