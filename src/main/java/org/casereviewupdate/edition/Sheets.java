package org.casereviewupdate.edition;

import io.quarkus.qute.RawString;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.casereviewupdate.issue.ItemContent;
import org.casereviewupdate.issue.ItemKind;
import org.casereviewupdate.issue.ItemLink;
import org.casereviewupdate.issue.Note;
import org.casereviewupdate.issue.PublishedIssue;
import org.casereviewupdate.issue.PublishedItem;
import org.casereviewupdate.language.Dates;
import org.casereviewupdate.language.Language;
import org.casereviewupdate.language.Words;
import org.casereviewupdate.publisher.Imprint;
import org.casereviewupdate.publisher.PublisherConfig;
import org.casereviewupdate.vocabulary.Nation;
import org.casereviewupdate.vocabulary.ReviewType;

/** Lays issues out for their pages. */
@Singleton
class Sheets {

    private final PublisherConfig publisher;
    private final Imprint imprint;

    Sheets(PublisherConfig publisher, Imprint imprint) {
        this.publisher = publisher;
        this.imprint = imprint;
    }

    /** The page of an issue. */
    Sheet of(PublishedIssue issue, Language language) {
        return new Sheet(
                issue.id(),
                title(issue, language),
                publisher.baseUrl() + "/issues/" + issue.id(),
                Dates.day(issue.day(), language),
                issue.releasedAt().toString(),
                issue.note() == null ? null : new RawString(new Note(issue.note()).html()),
                sections(issue.items(), language),
                (int) issue.items().stream().filter(PublishedItem::withdrawn).count());
    }

    /** Its line in a list. */
    Headline headline(PublishedIssue issue, Language language) {
        return new Headline(issue.id(), title(issue, language), Dates.day(issue.day(), language));
    }

    /** The subject line stands in the language in which it was sent; in the other one it is made from the same two facts. */
    String title(PublishedIssue issue, Language language) {
        if (language == Language.ENGLISH) {
            return issue.subject();
        }
        EditionMessages words = Words.in(language, EditionMessages.class);
        return issue.period() == null
                ? words.extra(imprint.newsletter(language), Dates.day(issue.day(), language), issue.reviews())
                : words.monthly(imprint.newsletter(language), Dates.month(issue.period(), language), issue.reviews());
    }

    private static List<Sheet.Section> sections(List<PublishedItem> items, Language language) {
        Map<String, List<Sheet.Item>> byHeading = new LinkedHashMap<>();
        items.stream()
                .filter(item -> !item.withdrawn())
                .forEach(item -> byHeading
                        .computeIfAbsent(heading(item, language), heading -> new ArrayList<>())
                        .add(item(item, language)));
        List<Sheet.Section> sections = new ArrayList<>();
        byHeading.forEach((heading, under) -> sections.add(new Sheet.Section(heading, under)));
        return sections;
    }

    private static String heading(PublishedItem item, Language language) {
        if (item.kind() == ItemKind.BRIEFING) {
            return Words.in(language, EditionMessages.class).briefing();
        }
        String section = item.shown().section();
        return Nation.named(section)
                .map(nation -> nation.label(language.locale()))
                .orElse(section);
    }

    private static Sheet.Item item(PublishedItem item, Language language) {
        ItemContent content = item.shown();
        ReviewType type = content.traits().type();
        return new Sheet.Item(
                item.sourceId(),
                item.corrected(),
                type == null ? String.join(", ", content.facts()) : type.label(language.locale()),
                type == null ? Language.ENGLISH.code() : language.code(),
                content,
                ItemLink.in(language, content.links()));
    }
}
