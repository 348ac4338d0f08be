package org.casereviewupdate.delivery;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.casereviewupdate.issue.IssueItemView;
import org.casereviewupdate.issue.IssueView;
import org.casereviewupdate.issue.ItemKind;
import org.casereviewupdate.subscription.Choice;
import org.casereviewupdate.vocabulary.Match;
import org.casereviewupdate.vocabulary.Vocabulary;

/**
 * An issue as it is to be sent, before it is known to whom.
 *
 * @param issue the issue
 * @param items what it tells of, in reading order
 * @param words the vocabulary, which knows what belongs to what somebody follows
 */
record Edition(IssueView issue, List<IssueItemView> items, Vocabulary words) {

    List<IssueItemView> reviews() {
        return items.stream().filter(item -> item.kind() == ItemKind.REVIEW).toList();
    }

    List<IssueItemView> briefings() {
        return items.stream().filter(item -> item.kind() == ItemKind.BRIEFING).toList();
    }

    /** What it is for somebody: no more of their choice than makes a difference to this issue, so that many share it. */
    Variant variant(Choice choice) {
        Map<UUID, Set<Match>> followed = new TreeMap<>();
        Map<UUID, Set<String>> folded = new TreeMap<>();
        for (IssueItemView item : items) {
            Set<Match> reasons =
                    item.kind() == ItemKind.REVIEW ? choice.following().why(item.traits(), words) : Set.of();
            if (!reasons.isEmpty()) {
                followed.put(item.sourceId(), reasons);
            }
            Set<String> unwanted = among(choice.folded(), item.traits().subjects());
            if (!unwanted.isEmpty()) {
                folded.put(item.sourceId(), unwanted);
            }
        }
        boolean selective = !choice.following().everything();
        return new Variant(choice.language(), choice.detail(), selective, followed, folded);
    }

    /** Those of the folded subjects that something is about, or about a narrower one. */
    private Set<String> among(Collection<String> folded, Set<String> subjects) {
        return folded.stream()
                .filter(subject -> words.withNarrower(subject).stream().anyMatch(subjects::contains))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
