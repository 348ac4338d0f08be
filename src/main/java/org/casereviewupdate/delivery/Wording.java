package org.casereviewupdate.delivery;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.casereviewupdate.issue.IssueItemView;
import org.casereviewupdate.language.Language;
import org.casereviewupdate.vocabulary.Match;
import org.casereviewupdate.vocabulary.Nation;
import org.casereviewupdate.vocabulary.ReviewType;
import org.casereviewupdate.vocabulary.Vocabulary;

/** Says in the language of the mail what the vocabulary has codes for. */
record Wording(LetterMessages messages, Language language, Vocabulary words) {

    /** Why a review is among those that are followed. */
    String because(Set<Match> reasons) {
        return messages.because(reasons.stream()
                .map(reason -> reason.label(words, language.locale()))
                .collect(Collectors.joining(", ")));
    }

    /** Why something is shown as a link only. */
    String folded(Collection<String> subjects) {
        return messages.folded(subjects.stream().map(this::subject).collect(Collectors.joining(", ")));
    }

    /** What kind of thing it is, without the nation where a heading says it. */
    String facts(IssueItemView item) {
        ReviewType type = item.traits().type();
        return type == null ? String.join(", ", item.content().facts()) : type.label(language.locale());
    }

    /** Where it was held: what follows from there is in the language of the mail, unless nothing is known of it. */
    String nation(IssueItemView item) {
        Nation nation = item.traits().nation();
        return nation == null ? item.content().section() : nation.label(language.locale());
    }

    /** How many reviews there are of each nation, in the nations' order. */
    String nations(Collection<IssueItemView> reviews) {
        Map<String, Long> counts = reviews.stream()
                .collect(Collectors.groupingBy(this::nation, LinkedHashMap::new, Collectors.counting()));
        return counts.entrySet().stream()
                .map(nation -> nation.getKey() + " " + nation.getValue())
                .collect(Collectors.joining(", "));
    }

    private String subject(String name) {
        return words.label(name, language.locale());
    }
}
