package org.casereviewupdate.vocabulary;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The controlled names of one kind. A name that is none of them stays what it is: a review may come from a body that nobody has entered
 * yet.
 */
public final class Names {

    /** No names are known. */
    public static final Names NONE = new Names(List.of());

    /** What bodies are called besides their place, in the four nations, today and before; the titles of the collection leave it out. */
    private static final Pattern SORT_OF_BODY = Pattern.compile("(.+?) (?:(?:local|regional|multi agency) ){0,3}(?:"
            + "(?:safeguarding children|children s safeguarding|safeguarding|child protection|adult protection and child protection)"
            + "(?: and families)? (?:partnership|board|committee|executive|arrangements)(?: board)?"
            + "|lscp|lscb|scp|scb|cpc|rsb)");

    private static final Pattern AND = Pattern.compile(" (?:and|&|a|/) | ?/ ?");

    private final List<ControlledName> all;
    private final Map<String, String> spellings = new HashMap<>();
    private final Map<String, ControlledName> byName = new HashMap<>();
    private final Map<String, List<String>> predecessors = new HashMap<>();

    /** Such names. */
    public Names(Collection<ControlledName> all) {
        this.all = List.copyOf(all);
        all.forEach(one -> byName.put(one.name(), one));
        all.forEach(one -> one.all().forEach(other -> spellings.put(Spelling.key(other), one.name())));
        all.forEach(one -> one.successors()
                .forEach(later -> predecessors
                        .computeIfAbsent(later, any -> new ArrayList<>())
                        .add(one.name())));
        // Last, because a name's own spelling wins over another's synonym.
        all.forEach(one -> spellings.put(Spelling.key(one.name()), one.name()));
    }

    /** In the order of the alphabet. */
    public List<ControlledName> all() {
        return all;
    }

    /** The controlled name that a name leads to. */
    public Optional<String> find(String name) {
        String key = Spelling.key(name);
        String found = spellings.get(key);
        if (found == null) {
            Matcher sort = SORT_OF_BODY.matcher(key);
            found = sort.matches() ? spellings.get(sort.group(1)) : null;
        }
        return Optional.ofNullable(found);
    }

    /** The name's controlled form, or the name itself where it has none. */
    public String controlled(String name) {
        return find(name).orElse(name);
    }

    /**
     * Names in their controlled form, each once. One that is none, but two with "and" between them, becomes the two: "and" is part of
     * many a name.
     */
    public List<String> controlled(Collection<String> names) {
        return names.stream().flatMap(this::parted).distinct().toList();
    }

    private Stream<String> parted(String name) {
        if (find(name).isPresent()) {
            return Stream.of(controlled(name));
        }
        for (Matcher and = AND.matcher(name); and.find(); ) {
            Optional<String> before = find(name.substring(0, and.start()));
            Optional<String> after = find(name.substring(and.end()));
            if (before.isPresent() && after.isPresent()) {
                return Stream.of(before.get(), after.get());
            }
        }
        return Stream.of(name);
    }

    /** What is known of a controlled name. */
    public Optional<ControlledName> about(String name) {
        return find(name).map(byName::get);
    }

    /** The controlled name that a mistyped one was probably meant to be. */
    public Optional<String> nearest(String name) {
        return Alike.nearest(name, spellings);
    }

    /** How a name is called in a language; one that is not known is called what it is. */
    public String label(String name, Locale language) {
        return about(name).map(known -> known.label(language)).orElse(name);
    }

    /** Under which names a record is found that carries this one: its own, and those of all whose place it took. */
    public Set<String> foundUnder(String name) {
        Set<String> found = new TreeSet<>(Set.of(controlled(name)));
        List<String> open = new ArrayList<>(found);
        while (!open.isEmpty()) {
            String later = open.remove(open.size() - 1);
            predecessors.getOrDefault(later, List.of()).stream()
                    .filter(found::add)
                    .forEach(open::add);
        }
        return found;
    }

    /** Whether whoever follows one name means a record that carries the other. */
    boolean means(String followed, String carried) {
        String wanted = Spelling.key(controlled(followed));
        return foundUnder(carried).stream().anyMatch(name -> Spelling.key(name).equals(wanted));
    }

    /** By which names people may know what this one names: those under which it is found, and all that lead to them. */
    public Stream<String> everyName(String name) {
        return foundUnder(name).stream()
                .flatMap(found ->
                        Stream.concat(Stream.of(found), about(found).stream().flatMap(ControlledName::all)))
                .distinct();
    }

    /** Every other name under which a search should find a record that carries this one. */
    public String searchWords(String name) {
        return everyName(name).collect(Collectors.joining(" . "));
    }
}
