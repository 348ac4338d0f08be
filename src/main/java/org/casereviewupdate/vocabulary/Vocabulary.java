package org.casereviewupdate.vocabulary;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The terms by which case reviews are found, each under its own name and under its synonyms. */
public final class Vocabulary {

    /** How alike two words must be before one is offered for the other; lower, and the offers become wild guesses. */
    private static final double ALIKE = 0.4;

    private final List<SubjectView> terms;
    private final Map<String, String> names = new HashMap<>();
    private final Map<String, SubjectView> byName = new HashMap<>();

    /** A vocabulary of these terms. */
    public Vocabulary(Collection<SubjectView> terms) {
        this.terms = List.copyOf(terms);
        terms.forEach(term -> byName.put(term.name(), term));
        terms.forEach(term -> term.synonyms().forEach(synonym -> names.put(Spelling.key(synonym), term.name())));
        terms.forEach(term -> names.put(Spelling.key(term.label(Welsh.LANGUAGE)), term.name()));
        // Last, because a term's own name wins over another's synonym.
        terms.forEach(term -> names.put(Spelling.key(term.name()), term.name()));
    }

    public List<SubjectView> terms() {
        return terms;
    }

    /** How a term is called in a language; a word that is no term is called what it is. */
    public String label(String name, Locale language) {
        SubjectView term = byName.get(name);
        return term == null ? name : term.label(language);
    }

    /** The term that a word leads to. */
    public Optional<String> find(String word) {
        return Optional.ofNullable(names.get(Spelling.key(word)));
    }

    /** The terms that the words lead to, each once; words that lead nowhere are left out. */
    public List<String> findAll(Collection<String> words) {
        return words.stream().flatMap(word -> find(word).stream()).distinct().toList();
    }

    /** A term and all the narrower ones under it. */
    public Set<String> withNarrower(String name) {
        Set<String> found = new HashSet<>(Set.of(name));
        List<String> open = new ArrayList<>(found);
        while (!open.isEmpty()) {
            String wider = open.remove(open.size() - 1);
            terms.stream()
                    .filter(term -> wider.equals(term.broader()))
                    .map(SubjectView::name)
                    .filter(found::add)
                    .forEach(open::add);
        }
        return found;
    }

    /** The term that a mistyped word was probably meant to be. */
    public Optional<String> nearest(String word) {
        Set<String> wanted = trigrams(Spelling.key(word));
        return names.entrySet().stream()
                .map(known -> Map.entry(known.getValue(), alike(wanted, trigrams(known.getKey()))))
                .filter(candidate -> candidate.getValue() >= ALIKE)
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
