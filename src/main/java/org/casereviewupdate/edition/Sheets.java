package org.casereviewupdate.edition;

import io.quarkus.qute.RawString;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.casereviewupdate.issue.Note;
import org.casereviewupdate.issue.PublishedIssue;
import org.casereviewupdate.issue.PublishedItem;
import org.casereviewupdate.language.Dates;
import org.casereviewupdate.language.Language;
import org.casereviewupdate.language.Words;
import org.casereviewupdate.publisher.PublisherConfig;

/** Lays issues out for their pages. */
@Singleton
class Sheets {

    private final PublisherConfig publisher;

    Sheets(PublisherConfig publisher) {
        this.publisher = publisher;
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
                sections(issue.items()));
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
                ? words.extra(publisher.newsletter(), Dates.day(issue.day(), language), issue.reviews())
                : words.monthly(publisher.newsletter(), Dates.month(issue.period(), language), issue.reviews());
    }

    private static List<Sheet.Section> sections(List<PublishedItem> items) {
        Map<String, List<PublishedItem>> byHeading = new LinkedHashMap<>();
        items.stream()
                .filter(item -> !item.withdrawn())
                .forEach(item -> byHeading
                        .computeIfAbsent(item.shown().section(), heading -> new ArrayList<>())
                        .add(item));
        List<Sheet.Section> sections = new ArrayList<>();
        byHeading.forEach((heading, under) -> sections.add(new Sheet.Section(heading, under)));
        List<PublishedItem> withdrawn =
                items.stream().filter(PublishedItem::withdrawn).toList();
        if (!withdrawn.isEmpty()) {
            sections.add(new Sheet.Section("", withdrawn));
        }
        return sections;
    }
}
