package org.casereviewupdate.issue;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.casereviewupdate.audit.AuditTrail;
import org.casereviewupdate.publisher.PublisherConfig;
import org.casereviewupdate.review.Catalogue;

/** Compiles the months that are due, and a month that somebody asks for. */
@Singleton
public class CompileDigest {

    private static final String SCHEDULE = "schedule";

    /** More than a month has ever had; an import of old records may bring thousands. */
    private static final int MOST_LISTED = 60;

    private final Newsletter newsletter;
    private final Issues issues;
    private final Catalogue catalogue;
    private final IssueSchedule schedule;
    private final SubjectLine subjectLine;
    private final DigestCompiler compiler;
    private final AuditTrail audit;
    private final Clock clock;

    CompileDigest(
            Newsletter newsletter,
            Issues issues,
            Catalogue catalogue,
            IssueSchedule schedule,
            PublisherConfig publisher,
            AuditTrail audit,
            Clock clock) {
        this.newsletter = newsletter;
        this.issues = issues;
        this.catalogue = catalogue;
        this.schedule = schedule;
        this.subjectLine = new SubjectLine(publisher.newsletter());
        this.compiler = new DigestCompiler(subjectLine);
        this.audit = audit;
        this.clock = clock;
    }

    /** Compiles every closed month that has no issue and is due. Any number of replicas may call this at once. */
    @Transactional
    void compileDue() {
        Instant now = clock.instant();
        Newsletter.Start start = newsletter.lock(now);
        YearMonth lastClosed = schedule.month(now).minusMonths(1);
        for (YearMonth month : issues.monthsWithoutIssue(start.period(), lastClosed)) {
            if (schedule.isDue(month, now)) {
                compileBySchedule(month, start, now);
            }
        }
    }

    /**
     * Compiles a month that somebody asks for: the running one early, or one that was missed, skipped or cancelled before it left.
     *
     * @throws NothingNew if no review is new
     * @throws WrongStatus if the month has an issue already
     * @throws MonthNotOpen if the month is yet to come, or was before this service began
     */
    @Transactional
    public IssueView compile(YearMonth month, String actor) {
        Instant now = clock.instant();
        Newsletter.Start start = newsletter.lock(now);
        if (month.isAfter(schedule.month(now)) || month.isBefore(start.period())) {
            throw new MonthNotOpen(month, start.period(), schedule.month(now));
        }
        Issue issue = issues.ofMonth(month).orElseGet(() -> Issue.monthly(month, actor, now));
        issue.requireOpen();
        Composition content = compose(month, start).orElseThrow(() -> new NothingNew(month));
        issue.compile(content, schedule.releaseAt(now), now);
        issue.compiledBy(actor);
        issues.persist(issue);
        audit.record(actor, "issue.compiled", issue.id().toString(), month.toString());
        return issue.view();
    }

    /**
     * The running month as it would be if it were compiled now, without the rest of what nobody reads to its end; changes nothing.
     */
    @Transactional
    public MonthSoFar soFar() {
        Instant now = clock.instant();
        YearMonth month = schedule.month(now);
        List<UUID> fresh =
                new ArrayList<>(catalogue.idsAdded(newsletter.look(now).collectFrom(), end(month)));
        fresh.removeAll(issues.told());
        int more = Math.max(0, fresh.size() - MOST_LISTED);
        List<NewItem> items = compiler.compile(
                        month,
                        catalogue.find(fresh.subList(0, fresh.size() - more)),
                        Set.of(),
                        more == 0 ? catalogue.briefings() : List.of(),
                        featured(month))
                .map(Composition::items)
                .orElse(List.of());
        Instant due = schedule.due(month);
        return new MonthSoFar(
                month,
                due,
                schedule.releaseAt(due),
                issues.ofMonth(month).map(Issue::view).orElse(null),
                fresh.isEmpty() ? null : subjectLine.monthly(month, fresh.size()),
                fresh.size(),
                items.stream().map(NewItem::view).toList(),
                more);
    }

    private void compileBySchedule(YearMonth month, Newsletter.Start start, Instant now) {
        Issue issue = Issue.monthly(month, SCHEDULE, now);
        if (schedule.isMissed(month, now)) {
            issue.miss(now);
        } else {
            compose(month, start).ifPresent(content -> issue.compile(content, schedule.releaseAt(now), now));
            if (schedule.isLate(month, now)) {
                issue.markLate();
            }
        }
        issues.persist(issue);
        issues.flush();
        audit.record(
                SCHEDULE,
                "issue." + issue.status().name().toLowerCase(java.util.Locale.ROOT),
                issue.id().toString(),
                month.toString());
    }

    private Optional<Composition> compose(YearMonth month, Newsletter.Start start) {
        return compiler.compile(
                month,
                catalogue.added(start.collectFrom(), end(month)),
                issues.told(),
                catalogue.briefings(),
                featured(month));
    }

    private Set<UUID> featured(YearMonth month) {
        return issues.featuredSince(month.minusMonths(11).atDay(1));
    }

    private static LocalDate end(YearMonth month) {
        return month.plusMonths(1).atDay(1);
    }
}
