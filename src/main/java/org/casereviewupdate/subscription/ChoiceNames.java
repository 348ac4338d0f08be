package org.casereviewupdate.subscription;

import java.util.List;
import org.casereviewupdate.language.Language;
import org.casereviewupdate.vocabulary.Following;
import org.casereviewupdate.vocabulary.Vocabulary;

/** What somebody chose, in words. */
final class ChoiceNames {

    private ChoiceNames() {}

    /** The names of what is followed, nothing for everything; areas have one name in both languages. */
    static List<String> of(Following following, Vocabulary vocabulary, Language language) {
        return following.all().stream()
                .map(one -> one.label(vocabulary, language.locale()))
                .toList();
    }

    /** The names of what is folded. */
    static List<String> folded(Choice choice, Vocabulary vocabulary, Language language) {
        return choice.folded().stream()
                .map(name -> vocabulary.label(name, language.locale()))
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
