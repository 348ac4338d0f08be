package org.casereviewupdate.subscription;

import java.util.List;
import java.util.stream.Stream;
import org.casereviewupdate.language.Language;
import org.casereviewupdate.language.Words;
import org.casereviewupdate.vocabulary.Following;

/** What somebody chose, in words. */
final class ChoiceNames {

    private ChoiceNames() {}

    /** The names, nothing for everything; subjects and areas have one name in both languages. */
    static List<String> of(Following following, Language language) {
        ChoiceMessages words = Words.in(language, ChoiceMessages.class);
        return Stream.of(
                        following.subjects().stream(),
                        following.nations().stream().map(words::nation),
                        following.types().stream().map(words::type),
                        following.ageGroups().stream().map(age -> age.label(language.locale())),
                        following.areas().stream())
                .flatMap(names -> names)
                .toList();
    }

    /** A language's name in itself, so that who reads it finds it. */
    static String of(Language language) {
        return switch (language) {
            case ENGLISH -> "English";
            case WELSH -> "Cymraeg";
        };
    }
}
