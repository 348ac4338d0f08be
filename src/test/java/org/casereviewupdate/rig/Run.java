package org.casereviewupdate.rig;

import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.function.BooleanSupplier;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionFactory;
import org.awaitility.core.ConditionTimeoutException;

/** One issue to so many readers: what was done to it while it left, and how far it has come. */
final class Run {

    private static final Duration PAST_EVERY_LEASE = Duration.ofSeconds(40);
    private static final Duration LATE_ANSWERS = Duration.ofSeconds(12);
    private final Rig rig;
    private final Progress progress;
    private final String key = UUID.randomUUID().toString();
    private final Diary diary;
    private final List<UUID> reviews;
    private UUID issue;
    private boolean hurried;
    private Diary.Stop halted;
    private long sentAt;

    Run(Rig rig, Map<String, UUID> readers) {
        this.rig = rig;
        this.progress = new Progress(rig);
        this.diary = new Diary(readers, List.of("Canary" + key.substring(0, 8), "Linnet" + key.substring(0, 8)));
        this.reviews = diary.names().stream().map(rig.desk()::review).toList();
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
        return diary.readers();
    }

    List<UUID> reviews() {
        return reviews;
    }

    /** What was done to the issue. */
    Diary diary() {
        return diary;
    }

    /** What went wrong on the way, and cannot be seen in the end any more. */
    List<String> faults() {
        return diary.faults();
    }

    /** So many processes were cut off at once: each connection may have had one message on its way. */
    void doubtOf(int processes) {
        doubtOfConnections(processes * Settings.CONNECTIONS);
    }

    void doubtOfConnections(int connections) {
        diary.doubtOf(connections);
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
        gone(reader);
    }

    /** From now on nobody may name this reader to the SMTP server. */
    void gone(UUID reader) {
        diary.left().put(reader, System.nanoTime());
    }

    void move(UUID reader, String address) {
        diary.moved().put(reader, new Diary.Move(address, System.nanoTime()));
    }

    /** Takes the first of the two reviews back, upon which nothing may leave until {@link #resume}. */
    void withdrawReview() {
        rig.desk().withdraw(reviews.get(0));
        halted = stop("K-02");
        diary.withdrawn().put(diary.names().get(0), halted.answeredAt());
    }

    /** Says whether there was still something to halt. */
    boolean halt() {
        boolean done = rig.desk().halt(issue);
        halted = stop("K-01");
        return done;
    }

    private Diary.Stop stop(String why) {
        return new Diary.Stop(
                why, System.nanoTime(), Long.MAX_VALUE, rig.replicas().size() * Settings.CONNECTIONS);
    }

    /** Goes on after a halt; between the two nothing may leave. */
    void resume() {
        diary.stops().add(halted.until(System.nanoTime()));
        rig.desk().resume(issue);
    }

    /** Halts, lets the time pass in which nothing may leave, and goes on. */
    void haltAndResume(Duration pause) {
        if (halt()) {
            DatabaseFaults.pass(pause);
            resume();
        }
    }

    /** How many messages the SMTP server has accepted. */
    int accepted() {
        return rig.relay().accepted();
    }

    /** Until so many messages have reached the SMTP server, or the issue has ended before. */
    void awaitAccepted(int messages) {
        awaitUnlessSent(() -> accepted() >= messages);
    }

    /** Until this has come about, or the issue has ended before. */
    void awaitUnlessSent(BooleanSupplier what) {
        await().until(() -> what.getAsBoolean() || isIn("SENT"));
    }

    /** Until the others have done all that one process, out of reach, does not hold under lock; a fault if they do not come to it. */
    void awaitTakenOver() {
        try {
            await().atMost(PAST_EVERY_LEASE).until(() -> progress.open() <= Settings.CONNECTIONS * Settings.CLAIM_SIZE);
        } catch (ConditionTimeoutException late) {
            faults().add("D-09: the others stood still: " + progress.said());
            rig.replicas().forEach(Replica::tellThreads);
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

    /** Until what a process held back could tell at last has been told: a late answer still settles what was uncertain. */
    void awaitSettled() {
        Awaitility.await()
                .atMost(Duration.ofMinutes(1))
                .ignoreExceptions()
                .until(() -> rig.query("select 1 from delivery where status = 'UNCERTAIN'")
                                .isEmpty()
                        || System.nanoTime() - sentAt > LATE_ANSWERS.toNanos());
    }

    /** Until the issue is closed. What was put off is brought forward: the rig has not got 72 hours. */
    void awaitSent() {
        try {
            await().pollInterval(Duration.ofMillis(100)).until(() -> {
                progress.bringForward(hurried);
                return isIn("SENT");
            });
            sentAt = System.nanoTime();
        } catch (ConditionTimeoutException stuck) {
            throw new AssertionError("it was not sent within two minutes: " + progress.said(), stuck);
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
