package org.casereviewupdate.console;

import io.quarkus.qute.TemplateExtension;
import java.util.List;
import java.util.stream.Stream;
import org.casereviewupdate.language.Language;
import org.casereviewupdate.subscription.Choice;
import org.casereviewupdate.subscription.Detail;
import org.casereviewupdate.subscription.SubscriberImport;
import org.casereviewupdate.vocabulary.AgeGroup;
import org.casereviewupdate.vocabulary.Nation;
import org.casereviewupdate.vocabulary.ReviewType;

/** What subscribers chose, and what becomes of lists of them, in words. */
@TemplateExtension
final class SubscriberWords {

    private SubscriberWords() {}

    /** What comes first in their issues; nothing for everything alike. */
    static List<String> followed(Choice choice) {
        return Stream.of(
                        choice.following().subjects().stream(),
                        choice.following().nations().stream().map(Nation::label),
                        choice.following().areas().stream(),
                        choice.following().types().stream().map(ReviewType::label),
                        choice.following().ageGroups().stream().map(AgeGroup::label))
                .flatMap(names -> names)
                .toList();
    }

    static String label(Detail detail) {
        return switch (detail) {
            case FULL -> "What happened, and what was learned";
            case GENTLE -> "Headlines and learning, without what happened";
        };
    }

    static String label(Language language) {
        return switch (language) {
            case ENGLISH -> "English";
            case WELSH -> "Welsh";
        };
    }

    static String label(SubscriberImport.Outcome outcome) {
        return switch (outcome) {
            case CONFIRMED -> "Subscriber";
            case PENDING -> "No proof, no mail";
            case UNCHANGED -> "Known already";
            case LEFT -> "Has left";
            case SUPPRESSED -> "Must never be mailed";
            case REJECTED -> "Bad";
        };
    }

    static String tone(SubscriberImport.Outcome outcome) {
        return switch (outcome) {
            case CONFIRMED -> "done";
            case PENDING -> "waiting";
            case UNCHANGED -> "quiet";
            case LEFT, SUPPRESSED -> "moving";
            case REJECTED -> "attention";
        };
    }
}
