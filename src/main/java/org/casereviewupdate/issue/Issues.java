package org.casereviewupdate.issue;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.inject.Singleton;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.hibernate.Session;
import org.hibernate.Timeouts;
import org.jspecify.annotations.Nullable;

/** The issues there are. */
@Singleton
class Issues implements PanacheRepositoryBase<Issue, UUID> {

    private final Session database;

    Issues(Session database) {
        this.database = database;
    }

    /** The issue, with everybody else who wants to change it waiting. */
    Issue locked(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE).orElseThrow(NoSuchIssue::new);
    }

    /** The issue, with everybody else who wants to change it waiting; nothing while somebody else has it. */
    Optional<Issue> lockedUnlessTaken(UUID id) {
        return find("id = ?1", id)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .withHint("jakarta.persistence.lock.timeout", Timeouts.SKIP_LOCKED_MILLI)
                .firstResultOptional();
    }

    Issue existing(UUID id) {
        return findByIdOptional(id).orElseThrow(NoSuchIssue::new);
    }

    Optional<Issue> ofMonth(YearMonth month) {
        return find("kind = ?1 and period = ?2", IssueKind.MONTHLY, month.toString())
                .firstResultOptional();
    }

    /** The months from the first to the last that have no issue yet, oldest first. */
    List<YearMonth> monthsWithoutIssue(YearMonth first, YearMonth last) {
        return database
                .createNativeQuery("""
                        select to_char(month, 'YYYY-MM')
                        from generate_series(cast(:first as timestamp), cast(:last as timestamp), interval '1 month') month
                        where not exists (
                            select 1
                            from issue
                            where kind = 'MONTHLY'
                                and period = to_char(month, 'YYYY-MM'))
                        order by 1
                        """, String.class)
                .setParameter("first", first.atDay(1).toString())
                .setParameter("last", last.atDay(1).toString())
                .getResultList()
                .stream()
                .map(YearMonth::parse)
                .toList();
    }

    /** The reviews that a digest has told of. One that was cancelled before anybody received it has told nothing. */
    Set<UUID> told() {
        return new HashSet<>(database.createNativeQuery("""
                        select item.source_id
                        from issue_item item
                        join issue on issue.id = item.issue_id
                        where issue.kind = 'MONTHLY'
                            and item.kind = 'REVIEW'
                            and not (issue.status = 'CANCELLED' and issue.started_at is null)
                        """, UUID.class).getResultList());
    }

    /** The briefings featured in a month's issue after a day. */
    Set<UUID> featuredSince(LocalDate day) {
        return new HashSet<>(database.createNativeQuery("""
                        select item.source_id
                        from issue_item item
                        join issue on issue.id = item.issue_id
                        where issue.kind = 'MONTHLY'
                            and item.kind = 'BRIEFING'
                            and issue.status <> 'CANCELLED'
                            and issue.period >= :period
                        """, UUID.class)
                .setParameter("period", YearMonth.from(day).toString())
                .getResultList());
    }

    /** Whether an issue tells of a review that was withdrawn or changed since it was copied. */
    boolean tellsOfChanged(UUID issue) {
        return database.createNativeQuery("""
                        select exists (
                            select 1
                            from issue_item item
                            join catalogue_record review on review.id = item.source_id
                            where item.issue_id = :issue
                                and (review.withdrawn_at is not null or review.version <> item.source_version))
                        """, Boolean.class)
                .setParameter("issue", issue)
                .getSingleResult();
    }

    /** The issues whose hold period is over; their ids only, because whoever locks one has to read it afresh. */
    List<UUID> dueForRelease(Instant now) {
        return database.createNativeQuery("""
                        select id
                        from issue
                        where status = 'COMPILED' and release_at <= :now
                        order by release_at
                        """, UUID.class)
                .setParameter("now", now)
                .getResultList();
    }

    /** The issues in a status, oldest first; their ids only. */
    List<UUID> in(IssueStatus status) {
        return database.createNativeQuery("""
                        select id
                        from issue
                        where status = :status
                        order by id
                        """, UUID.class)
                .setParameter("status", status.name())
                .getResultList();
    }

    /** The issues with an item that was copied from a review or a briefing, newest first. */
    List<Issue> tellingOf(UUID source) {
        return list(
                "select item.issue from IssueItem item where item.sourceId = ?1 order by item.issue.id desc", source);
    }

    /** The issues that have not ended, and the months that wait for a person. */
    List<Issue> open() {
        return list(
                "status in ?1 order by id",
                List.of(
                        IssueStatus.COMPILED,
                        IssueStatus.RELEASED,
                        IssueStatus.SENDING,
                        IssueStatus.HALTED,
                        IssueStatus.MISSED));
    }

    Optional<Issue> lastSent() {
        return find("status = ?1 order by at.endedAt desc", IssueStatus.SENT).firstResultOptional();
    }

    /** One row more than a page of issues, newest first. */
    List<Issue> newestFirst(@Nullable UUID before, int limit) {
        String query = before == null ? "order by id desc" : "id < :before order by id desc";
        Map<String, Object> parameters = before == null ? Map.of() : Map.of("before", before);
        return find(query, parameters).range(0, limit).list();
    }
}
