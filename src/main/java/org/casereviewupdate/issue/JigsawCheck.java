package org.casereviewupdate.issue;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.casereviewupdate.jigsaw.Clue;
import org.casereviewupdate.jigsaw.Jigsaw;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/** Looks for what could help somebody to put together who a child is, in all that an issue says. */
@Singleton
class JigsawCheck implements ReleaseCheck {

    private final Session database;

    JigsawCheck(Session database) {
        this.database = database;
    }

    @Override
    public List<Finding> findings(IssueView issue, List<IssueItemView> items) {
        List<Finding> findings = new ArrayList<>();
        if (issue.note() != null) {
            Jigsaw.clues(issue.note()).forEach(clue -> findings.add(finding(clue, null)));
        }
        Map<UUID, Boolean> readable = readable(items);
        List<String> partnerships = readable.containsValue(true) ? partnerships() : List.of();
        for (IssueItemView item : items) {
            Boolean anonymous = readable.get(item.sourceId());
            if (anonymous != null) {
                texts(item.content())
                        .flatMap(text -> clues(text, anonymous ? partnerships : List.of()))
                        .forEach(clue -> findings.add(finding(clue, item.sourceId())));
            }
        }
        return findings;
    }

    private static Finding finding(Clue clue, @Nullable UUID source) {
        return Finding.blocking(FindingRule.valueOf(clue.piece().name()), source, clue.words());
    }

    private static Stream<String> texts(ItemContent content) {
        return Stream.of(
                        Stream.of(content.title(), content.summary()),
                        content.learning().stream(),
                        content.recommendations().stream())
                .flatMap(texts -> texts);
    }

    private static Stream<Clue> clues(String text, List<String> partnerships) {
        return partnerships.isEmpty()
                ? Jigsaw.clues(text).stream()
                : Stream.concat(Jigsaw.clues(text).stream(), Jigsaw.partnerships(text, partnerships).stream());
    }

    /** Those that were not withdrawn, each with whether it was published anonymously. */
    private Map<UUID, Boolean> readable(List<IssueItemView> items) {
        Map<UUID, Boolean> readable = new HashMap<>();
        if (items.isEmpty()) {
            return readable;
        }
        database.createNativeQuery("""
                        select id, exists (select 1 from unnest(bodies) body where lower(body) like 'anonymous%')
                        from case_review
                        where id in (:ids) and withdrawn_at is null
                        union all
                        select id, false
                        from briefing
                        where id in (:ids) and withdrawn_at is null
                        """, Object[].class)
                .setParameterList(
                        "ids", items.stream().map(IssueItemView::sourceId).toList())
                .getResultList()
                .forEach(row -> readable.put((UUID) row[0], (Boolean) row[1]));
        return readable;
    }

    /** Every partnership and board that the catalogue knows. */
    private List<String> partnerships() {
        return database.createNativeQuery("""
                        select distinct body
                        from case_review, unnest(bodies) body
                        where withdrawn_at is null
                            and length(body) > 3
                            and lower(body) not like 'anonymous%'
                        """, String.class).getResultList();
    }
}
