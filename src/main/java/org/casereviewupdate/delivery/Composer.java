package org.casereviewupdate.delivery;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.casereviewupdate.issue.IssueItemView;
import org.casereviewupdate.issue.IssueKind;
import org.casereviewupdate.issue.ItemContent;
import org.casereviewupdate.issue.ItemLink;
import org.casereviewupdate.subscription.Detail;
import org.casereviewupdate.vocabulary.Match;

/**
 * Puts the items of an edition in the order in which a reader finds them. Pure: the same input gives the same sections.
 *
 * <p>Whoever follows something first gets that, told in the issue's reading order and each with why it is there, then every other review in
 * one line. Whoever follows everything gets it told by nation. The featured briefing is last. What is folded, because its reader asked for it
 * or to keep the mail small, stands under the same heading in one line, behind what is told.
 */
final class Composer {

    private final Edition edition;
    private final Variant variant;
    private final Wording wording;

    Composer(Edition edition, Variant variant, Wording wording) {
        this.edition = edition;
        this.variant = variant;
        this.wording = wording;
    }

    /** The most room that there is use for: one piece for the link of each item, and then one for each telling. */
    int most() {
        return edition.items().size() + tellable().size();
    }

    /**
     * The sections that fit.
     *
     * @param room for how many pieces: first the links, then the tellings
     */
    List<Letter.Section> sections(int room) {
        List<IssueItemView> items = edition.items();
        Shown shown = new Shown(
                ids(Stream.concat(first().stream(), rest().stream()).limit(room)),
                ids(tellable().stream().limit(Math.max(0, room - items.size()))));
        List<Letter.Section> sections = new ArrayList<>(variant.selective() ? selected(shown) : byNation(shown));
        if (!edition.briefings().isEmpty()) {
            sections.add(section(wording.messages().briefing(), edition.briefings(), shown, false));
        }
        return sections;
    }

    private List<Letter.Section> selected(Shown shown) {
        LetterMessages words = wording.messages();
        List<IssueItemView> followed = followed();
        List<IssueItemView> others =
                edition.reviews().stream().filter(review -> !isFollowed(review)).toList();
        List<Letter.Section> sections = new ArrayList<>();
        if (followed.isEmpty()) {
            sections.add(new Letter.Section(words.followed(), words.nothingFollowed(), List.of(), List.of()));
        } else {
            sections.add(section(words.followed(), followed, shown, true));
        }
        if (!others.isEmpty()) {
            boolean monthly = edition.issue().kind() == IssueKind.MONTHLY;
            sections.add(section(monthly ? words.restOfMonth() : words.restOfIssue(), others, shown, true));
        }
        return sections;
    }

    private List<Letter.Section> byNation(Shown shown) {
        Map<String, List<IssueItemView>> nations = edition.reviews().stream()
                .collect(Collectors.groupingBy(wording::nation, LinkedHashMap::new, Collectors.toList()));
        return nations.entrySet().stream()
                .map(nation -> section(nation.getKey(), nation.getValue(), shown, false))
                .toList();
    }

    private Letter.Section section(String title, List<IssueItemView> items, Shown shown, boolean mixed) {
        List<Letter.Told> told = items.stream()
                .filter(item -> shown.told().contains(item.sourceId()))
                .map(item -> told(item, mixed))
                .toList();
        List<Letter.Line> lines = items.stream()
                .filter(item -> !shown.told().contains(item.sourceId()))
                .map(item -> line(item, mixed, shown.linked().contains(item.sourceId())))
                .toList();
        return new Letter.Section(title, "", told, lines);
    }

    private Letter.Told told(IssueItemView item, boolean mixed) {
        ItemContent content = item.content();
        String summary = variant.detail() == Detail.GENTLE ? "" : content.summary();
        List<ItemLink> links = ItemLink.in(variant.language(), content.links());
        return new Letter.Told(content.title(), why(item), facts(item, mixed), summary, content.learning(), links);
    }

    private Letter.Line line(IssueItemView item, boolean mixed, boolean linked) {
        ItemContent content = item.content();
        String url =
                linked && !content.links().isEmpty() ? content.links().get(0).url() : null;
        Set<String> folded = variant.folded().getOrDefault(item.sourceId(), Set.of());
        String why = folded.isEmpty() ? why(item) : wording.folded(folded);
        return new Letter.Line(content.title(), url, facts(item, mixed), why);
    }

    private String facts(IssueItemView item, boolean mixed) {
        return mixed ? wording.facts(item) + ", " + wording.nation(item) : wording.facts(item);
    }

    private String why(IssueItemView item) {
        Set<Match> reasons = variant.followed().getOrDefault(item.sourceId(), Set.of());
        return reasons.isEmpty() ? "" : wording.because(reasons);
    }

    /** What may be told: the briefing before the reviews, because there is only one. */
    private List<IssueItemView> tellable() {
        return first().stream()
                .filter(item -> !variant.folded().containsKey(item.sourceId()))
                .toList();
    }

    private List<IssueItemView> first() {
        List<IssueItemView> reviews = variant.selective() ? followed() : edition.reviews();
        return Stream.concat(edition.briefings().stream(), reviews.stream()).toList();
    }

    private List<IssueItemView> rest() {
        Collection<UUID> first = ids(first().stream());
        return edition.items().stream()
                .filter(item -> !first.contains(item.sourceId()))
                .toList();
    }

    private List<IssueItemView> followed() {
        return edition.reviews().stream().filter(this::isFollowed).toList();
    }

    private boolean isFollowed(IssueItemView item) {
        return variant.followed().containsKey(item.sourceId());
    }

    private static Set<UUID> ids(Stream<IssueItemView> items) {
        return items.map(IssueItemView::sourceId).collect(Collectors.toSet());
    }

    /**
     * How much of which items there is room for.
     *
     * @param linked those that keep their link
     * @param told those that are told
     */
    private record Shown(Set<UUID> linked, Set<UUID> told) {}
}
