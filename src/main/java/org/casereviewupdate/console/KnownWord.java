package org.casereviewupdate.console;

import java.util.List;
import java.util.stream.Stream;
import org.casereviewupdate.vocabulary.ControlledName;
import org.casereviewupdate.vocabulary.SubjectView;

/**
 * A word that a field completes while somebody types.
 *
 * @param text the word
 * @param leads what records carry instead of it; empty for what they carry
 */
record KnownWord(String text, String leads) {

    static List<KnownWord> subjects(List<SubjectView> terms) {
        return terms.stream()
                .flatMap(term -> words(term.name(), term.synonyms()))
                .toList();
    }

    static List<KnownWord> names(List<ControlledName> names) {
        return names.stream()
                .flatMap(name -> words(name.name(), name.synonyms()))
                .toList();
    }

    private static Stream<KnownWord> words(String name, List<String> synonyms) {
        return Stream.concat(
                Stream.of(new KnownWord(name, "")), synonyms.stream().map(other -> new KnownWord(other, name)));
    }
}
