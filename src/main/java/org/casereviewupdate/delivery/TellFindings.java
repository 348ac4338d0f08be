package org.casereviewupdate.delivery;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.casereviewupdate.audit.AuditTrail;
import org.casereviewupdate.issue.CheckIssue;
import org.casereviewupdate.issue.FindingRule;
import org.casereviewupdate.issue.FindingView;
import org.casereviewupdate.issue.IssueStatus;
import org.casereviewupdate.issue.ReadIssues;
import org.hibernate.Session;
import org.jboss.logging.Logger;

/**
 * Looks a held issue through when its hold period begins, when it was refreshed, and every few minutes after that, and tells the editors
 * what holds it whenever that has become something else: a link that died, a review that was changed since.
 */
@Singleton
class TellFindings {

    private static final Logger LOG = Logger.getLogger(TellFindings.class);

    /** How long a look counts, as an interval. */
    private static final String FRESH = "interval '5 minutes'";

    private static final String CLAIM = """
            update issue
            set looked_revision = revision, looked_at = :now
            where id = any (array(
                select id
                from issue
                where status = 'COMPILED'
                    and (looked_revision is distinct from revision
                        or looked_at < cast(:now as timestamptz) - %s)
                for update skip locked))
            returning id
            """.formatted(FRESH);

    private static final String NOTE = """
            update issue
            set held_by = :keys
            where id = :id
                and held_by is distinct from :keys
            """;

    private final Session database;
    private final CheckIssue check;
    private final ReadIssues issues;
    private final EditorMailQueue queue;
    private final FindingMails mails;
    private final AuditTrail audit;
    private final Clock clock;

    TellFindings(
            Session database,
            CheckIssue check,
            ReadIssues issues,
            EditorMailQueue queue,
            FindingMails mails,
            AuditTrail audit,
            Clock clock) {
        this.database = database;
        this.check = check;
        this.issues = issues;
        this.queue = queue;
        this.mails = mails;
        this.audit = audit;
        this.clock = clock;
    }

    /** Looks at what is due. */
    void run() {
        Instant now = clock.instant();
        List<UUID> due = QuarkusTransaction.requiringNew()
                .call(() -> database.createNativeQuery(CLAIM, UUID.class)
                        .setParameter("now", now)
                        .getResultList());
        due.forEach(issue -> QuarkusTransaction.requiringNew().run(() -> look(issue)));
    }

    /** Tells what holds an issue by now, if anything does; false if it had better be told later. SMTP is spoken outside any transaction. */
    boolean tell(UUID issue) {
        Map<FindingRule, Long> holding = holding(open(issue));
        return holding.isEmpty() || issues.one(issue).status() != IssueStatus.COMPILED || mails.tell(issue, holding);
    }

    private void look(UUID issue) {
        List<FindingView> open = open(issue);
        if (note(issue, open) && !open.isEmpty()) {
            LOG.warnf("Issue %s is held by what was found in it: %s", issue, holding(open));
            queue.add(issue, EditorMailSubject.FINDINGS);
        }
    }

    private List<FindingView> open(UUID issue) {
        return check.findings(issue).stream().filter(FindingView::blocks).toList();
    }

    /** Only how many, by rule: the words that were found may name a child. */
    private static Map<FindingRule, Long> holding(List<FindingView> open) {
        Map<FindingRule, Long> holding = new EnumMap<>(FindingRule.class);
        open.forEach(finding -> holding.merge(finding.rule(), 1L, Long::sum));
        return holding;
    }

    private boolean note(UUID issue, List<FindingView> open) {
        String keys = open.stream().map(FindingView::key).sorted().collect(Collectors.joining(" "));
        boolean changed = database.createNativeMutationQuery(NOTE)
                        .setParameter("keys", keys)
                        .setParameter("id", issue)
                        .executeUpdate()
                > 0;
        if (changed) {
            audit.record("schedule", "issue.looked-through", issue.toString(), "held by " + open.size());
        }
        return changed;
    }
}
