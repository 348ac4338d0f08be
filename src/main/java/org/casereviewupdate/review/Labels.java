package org.casereviewupdate.review;

import java.util.Locale;
import java.util.Optional;
import org.casereviewupdate.language.Language;
import org.casereviewupdate.vocabulary.AgeGroup;
import org.casereviewupdate.vocabulary.Nation;
import org.casereviewupdate.vocabulary.ReviewType;
import org.casereviewupdate.vocabulary.Vocabulary;

/** What readers of a language call the values that records and searches have. */
final class Labels {

    private final Vocabulary vocabulary;
    private final Locale language;

    Labels(Vocabulary vocabulary, Language language) {
        this.vocabulary = vocabulary;
        this.language = language.locale();
    }

    /** How a value of a side is called. */
    String of(Facet side, String value) {
        return switch (side) {
            case SUBJECT -> vocabulary.label(value, language);
            case NATION ->
                Nation.named(value).map(nation -> nation.label(language)).orElse(value);
            case TYPE ->
                ReviewType.named(value).stream()
                        .filter(type -> type.name().equals(value))
                        .findFirst()
                        .map(type -> type.label(language))
                        .orElse(value);
            case AGE ->
                AgeGroup.named(value).map(group -> group.label(language)).orElse(value);
            case AREA -> vocabulary.areas().label(value, language);
            case YEAR -> value;
        };
    }

    /** The value that records carry for what was typed; what was typed if they carry none. */
    String value(Facet side, String typed) {
        Optional<String> known =
                switch (side) {
                    case SUBJECT -> vocabulary.find(typed);
                    case NATION -> Nation.named(typed).map(Enum::name);
                    case TYPE -> ReviewType.named(typed).stream().findFirst().map(Enum::name);
                    case AGE -> AgeGroup.named(typed).map(Enum::name);
                    case AREA -> vocabulary.areas().find(typed);
                    case YEAR -> Optional.of(typed);
                };
        return known.orElse(typed);
    }
}
