package org.casereviewupdate.vocabulary;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The terms by which case reviews are found and the names of areas and bodies, each under its own name and under its synonyms. */
public final class Vocabulary {

    private final List<SubjectView> terms;
    private final Map<String, String> names = new HashMap<>();
    private final Map<String, SubjectView> byName = new HashMap<>();
    private final Names areas;
    private final Names bodies;

    /** A vocabulary of these terms, without areas and bodies. */
    public Vocabulary(Collection<SubjectView> terms) {
        this(terms, Names.NONE, Names.NONE);
    }

    /** A vocabulary of these terms, areas and bodies. */
    public Vocabulary(Collection<SubjectView> terms, Names areas, Names bodies) {
        this.terms = List.copyOf(terms);
        this.areas = areas;
        this.bodies = bodies;
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
        return Alike.nearest(word, names);
    }

    /** The names of a kind. */
    public Names names(NameKind kind) {
        return kind == NameKind.AREA ? areas : bodies;
    }

    /** The local areas. */
    public Names areas() {
        return areas;
    }

    /** The publishing bodies. */
    public Names bodies() {
        return bodies;
    }
}
