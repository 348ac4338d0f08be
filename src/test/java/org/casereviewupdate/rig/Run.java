package org.casereviewupdate.rig;

import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionFactory;
import org.awaitility.core.ConditionTimeoutException;

/** One issue to so many readers: what was done to it while it left, and how far it has come. */
final class Run {

    /** From the answer to "nothing leaves any more" until somebody asked to go on, in the SMTP server's time. */
    record Stop(long answeredAt, long askedToGoOn) {}

    private static final Duration PAST_EVERY_LEASE = Duration.ofSeconds(40);
    private static final String OPEN =
            "select 1 from delivery where status in ('QUEUED', 'CLAIMED', 'SENDING', 'DEFERRED')";

    /** What a worker began and has not ended in all the time that a living one may take. */
    private static final String OUTLIVE = """
        update delivery
        set lease_until = clock_timestamp()
        where (issue_id, subscriber_id) in (
            select issue_id, subscriber_id
            from delivery
            where status = 'SENDING'
                and lease_until > clock_timestamp()
                and sending_at < clock_timestamp() - interval '%d seconds'
            for update skip locked)
        """.formatted(Settings.ANSWER_SECONDS + 1);

    /** Past what is locked: the rig must not wait for what it has broken. */
    private static final String BRING_FORWARD = """
        update delivery
        set not_before = now()
        where (issue_id, subscriber_id) in (
            select issue_id, subscriber_id
            from delivery
            where status = 'DEFERRED' and not_before > now()
            for update skip locked)
        """;

    private final Rig rig;
    private final Map<String, UUID> readers;
    private final String key = UUID.randomUUID().toString();
    private final List<String> names;
    private final List<UUID> reviews;
    private final Map<UUID, Long> left = new ConcurrentHashMap<>();
    private final Map<String, Long> withdrawn = new ConcurrentHashMap<>();
    private final List<Stop> stops = new ArrayList<>();
    private final List<String> faults = new ArrayList<>();
    private UUID issue;
    private int doubt;
    private boolean hurried;

    Run(Rig rig, Map<String, UUID> readers) {
        this.rig = rig;
        this.readers = readers;
        this.names = List.of("Canary" + key.substring(0, 8), "Linnet" + key.substring(0, 8));
        this.reviews = names.stream().map(rig.desk()::review).toList();
    }

    void composed(UUID made) {
        issue = made;
    }

    UUID issue() {
        return issue;
    }

    String key() {
        return key;
    }

    Map<String, UUID> readers() {
        return readers;
    }

    List<UUID> reviews() {
        return reviews;
    }

    /** Words of review text that occur nowhere else. */
    List<String> names() {
        return names;
    }

    Map<UUID, Long> left() {
        return left;
    }

    Map<String, Long> withdrawn() {
        return withdrawn;
    }

    List<Stop> stops() {
        return stops;
    }

    /** What went wrong on the way, and cannot be seen in the end any more. */
    List<String> faults() {
        return faults;
    }

    /** How many deliveries the faults may have left in doubt. */
    int doubt() {
        return doubt;
    }

    /** So many processes were cut off at once: each connection may have had one message on its way. */
    void doubtOf(int processes) {
        doubtOfConnections(processes * Settings.CONNECTIONS);
    }

    void doubtOfConnections(int connections) {
        doubt += connections;
    }

    /**
     * Ends the leases of dead processes as soon as no living one can hold them any more. Only where processes die: while the database is
     * away, a living one may need all the time it has.
     */
    void hurry() {
        hurried = true;
    }

    void leave(UUID reader) {
        rig.desk().leave(reader);
        left.put(reader, System.nanoTime());
    }

    /** Takes the first of the two reviews back. */
    void withdrawReview() {
        rig.desk().withdraw(reviews.get(0));
        withdrawn.put(names.get(0), System.nanoTime());
    }

    /** Halts, lets the time pass in which nothing may leave, and goes on. */
    void haltAndResume(Duration pause) {
        if (!rig.desk().halt(issue)) {
            return; // everything had left already
        }
        long halted = System.nanoTime();
        await().until(() -> System.nanoTime() - halted > pause.toNanos());
        stops.add(new Stop(halted, System.nanoTime()));
        rig.desk().resume(issue);
    }

    /** How many messages the SMTP server has accepted. */
    int accepted() {
        return rig.relay().accepted();
    }

    /** Until so many messages have reached the SMTP server, or the issue has ended before. */
    void awaitAccepted(int messages) {
        await().until(() -> accepted() >= messages || isIn("SENT"));
    }

    /** Until the others have done all that one process, out of reach, does not hold under lock; a fault if they do not come to it. */
    void awaitTakenOver() {
        try {
            await().atMost(PAST_EVERY_LEASE)
                    .until(() -> rig.query(OPEN).size() <= Settings.CONNECTIONS * Settings.CLAIM_SIZE);
        } catch (ConditionTimeoutException late) {
            faults.add("D-09: the others stood still: " + whereItStands());
        }
    }

    void awaitHalted() {
        await().until(() -> isIn("HALTED"));
    }

    /** Until nothing has been said to the SMTP server for a while: a process that wakes up late has had its chance. */
    void awaitQuiet() {
        Awaitility.await()
                .atMost(Duration.ofMinutes(2))
                .pollInterval(Duration.ofMillis(50))
                .during(Duration.ofMillis(1500))
                .until(new Callable<Boolean>() {
                    private int seen = -1;

                    @Override
                    public Boolean call() {
                        int now = rig.relay().transcript().size();
                        boolean same = now == seen;
                        seen = now;
                        return same;
                    }
                });
    }

    /** Until the issue is closed. What was put off is brought forward: the rig has not got 72 hours. */
    void awaitSent() {
        try {
            await().pollInterval(Duration.ofMillis(100)).until(() -> {
                bringForward();
                return isIn("SENT");
            });
        } catch (ConditionTimeoutException stuck) {
            throw new AssertionError("it was not sent within two minutes: " + whereItStands(), stuck);
        }
    }

    private void bringForward() throws SQLException {
        rig.execute(BRING_FORWARD);
        if (hurried) {
            rig.execute(OUTLIVE);
        }
    }

    private String whereItStands() {
        try {
            return rig.query("select status || ' ' || count(*) from delivery group by status")
                    + " " + rig.query("select status from issue")
                    + ", waiting for a lock: "
                    + rig.query("select left(regexp_replace(query, '\\s+', ' ', 'g'), 100) from pg_stat_activity"
                            + " where wait_event_type = 'Lock'");
        } catch (SQLException unreachable) {
            return "the database does not say";
        }
    }

    boolean isIn(String status) throws SQLException {
        return issue != null
                && rig.query("select status from issue where id = '" + issue + "'")
                        .contains(status);
    }

    private static ConditionFactory await() {
        return Awaitility.await()
                .atMost(Duration.ofMinutes(2))
                .pollDelay(Duration.ZERO)
                .pollInterval(Duration.ofMillis(20))
                .ignoreExceptions();
    }
}
