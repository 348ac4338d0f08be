package org.casereviewupdate.issue;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.casereviewupdate.time.TimeConfig;
import org.hibernate.Session;

/**
 * The issues that are public: let go, not given up, and with something to say. One that is halted stays public, because some of its readers
 * have it already.
 */
@Singleton
class ReleasedIssues {

    private static final String PUBLIC = """
            issue.status in ('RELEASED', 'SENDING', 'HALTED', 'SENT')
                and issue.released_at is not null
                and (issue.note_markdown is not null
                    or exists (select 1 from issue_item item where item.issue_id = issue.id))
            """;

    /** A correction has a page for those who received it, and is no news for others. */
    private static final String LISTED = PUBLIC + """
                and not exists (select 1 from correction where correction.issue_id = issue.id)
            """;

    private static final String YEAR = """
            coalesce(
                cast(left(issue.period, 4) as int),
                cast(extract(year from issue.released_at at time zone :zone) as int))
            """;

    private final Session database;
    private final Issues issues;
    private final ZoneId zone;

    ReleasedIssues(Session database, Issues issues, TimeConfig time) {
        this.database = database;
        this.issues = issues;
        this.zone = time.zone();
    }

    Optional<Issue> one(UUID id) {
        return database.createNativeQuery("select issue.id from issue where issue.id = :id and " + PUBLIC, UUID.class)
                .setParameter("id", id)
                .getResultStream()
                .findFirst()
                .map(issues::existing);
    }

    /** The years that have an issue, newest first. */
    List<Integer> years() {
        return database.createNativeQuery(
                        "select distinct " + YEAR + " as year from issue where " + LISTED + " order by year desc",
                        Integer.class)
                .setParameter("zone", zone.getId())
                .getResultList();
    }

    /** The issues of a year, newest first. */
    List<Issue> ofYear(int year) {
        return inOrder(database.createNativeQuery(
                        "select issue.id from issue where " + LISTED + " and " + YEAR
                                + " = :year order by issue.released_at desc, issue.id desc",
                        UUID.class)
                .setParameter("zone", zone.getId())
                .setParameter("year", year)
                .getResultList());
    }

    /** The newest issues, newest first. */
    List<Issue> newest(int limit) {
        return inOrder(database.createNativeQuery(
                        "select issue.id from issue where " + LISTED
                                + " order by issue.released_at desc, issue.id desc limit :limit",
                        UUID.class)
                .setParameter("limit", limit)
                .getResultList());
    }

    /** The newest issues that tell of a subject, newest first. */
    List<Issue> newestAbout(String subject, int limit) {
        return inOrder(database.createNativeQuery("select issue.id from issue where " + LISTED + """
                                 and exists (
                                    select 1
                                    from issue_item about
                                    where about.issue_id = issue.id
                                        and jsonb_exists(about.content -> 'subjects', :subject))
                                order by issue.released_at desc, issue.id desc
                                limit :limit
                                """, UUID.class)
                .setParameter("subject", subject)
                .setParameter("limit", limit)
                .getResultList());
    }

    /** When a review or briefing in an issue was last corrected or withdrawn; absent for an issue in which none was. */
    Map<UUID, Instant> changes(Collection<UUID> ids) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        Map<UUID, Instant> changes = new HashMap<>();
        database.createNativeQuery("""
                        select item.issue_id, max(source.changed_at)
                        from issue_item item
                        join catalogue_record source on source.id = item.source_id
                        where item.issue_id in (:ids)
                            and (source.withdrawn_at is not null or source.version <> item.source_version)
                        group by item.issue_id
                        """, Object[].class)
                .setParameterList("ids", ids)
                .getResultList()
                .forEach(row -> changes.put((UUID) row[0], (Instant) row[1]));
        return changes;
    }

    private List<Issue> inOrder(List<UUID> ids) {
        Map<UUID, Issue> found = new HashMap<>();
        if (!ids.isEmpty()) {
            issues.list("id in ?1", ids).forEach(issue -> found.put(issue.id(), issue));
        }
        return ids.stream().map(found::get).toList();
    }
}
