package org.casereviewupdate.restore;

import io.quarkus.arc.All;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.casereviewupdate.audit.AuditTrail;
import org.jboss.logging.Logger;

/**
 * Stands between the issues and the way out. It is shut when this is not the database it was, or an older state of it: a restored backup
 * takes issues for unfinished that everybody has received, and people for subscribers who have left.
 */
@Singleton
public class Fence {

    private static final Logger LOG = Logger.getLogger(Fence.class);

    /** In seconds; all or nothing, however much there is to replay. */
    private static final int REPLAY_TAKES = 1800;

    private final Fences fences;
    private final DatabaseMarks marks;
    private final Journal journal;
    private final SecondCopy copy;
    private final List<Restored> rooms;
    private final RestoreConfig config;
    private final AuditTrail audit;
    private final Clock clock;

    private volatile boolean compared;

    Fence(
            Fences fences,
            DatabaseMarks marks,
            Journal journal,
            SecondCopy copy,
            @All List<Restored> rooms,
            RestoreConfig config,
            AuditTrail audit,
            Clock clock) {
        this.fences = fences;
        this.marks = marks;
        this.journal = journal;
        this.copy = copy;
        this.rooms = rooms;
        this.config = config;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Whether issues have to stay, judged anew at each call and in a transaction of its own, so that what it finds out is kept whatever
     * becomes of the caller's.
     */
    public boolean isShut() {
        if (compared) {
            Optional<Boolean> shut = QuarkusTransaction.requiringNew().call(this::unlessSuspicious);
            if (shut.isPresent()) {
                return shut.get();
            }
        }
        boolean shut = QuarkusTransaction.requiringNew().timeout(REPLAY_TAKES).call(this::examine);
        compared = true;
        return shut;
    }

    /**
     * Makes sure that issues may leave.
     *
     * @throws RestoreUnconfirmed if they may not
     */
    public void requireOpen() {
        if (isShut()) {
            throw new RestoreUnconfirmed();
        }
    }

    /** Says again what is to be done, for whoever reads only the newest part of the log. */
    void remind() {
        QuarkusTransaction.requiringNew()
                .call(fences::current)
                .filter(FenceRow::isShut)
                .ifPresent(row -> LOG.error(
                        "A restored backup waits for an admin's confirmation, and no issue leaves before: GET and POST"
                                + " /api/v1/restore"));
    }

    private Optional<Boolean> unlessSuspicious() {
        long copied = copy.beat(); // before the row is read: the database counts first
        return fences.current()
                .filter(row -> row.beat() >= copied)
                .filter(row -> row.signs(marks.read(), config.epoch()).isEmpty())
                .map(FenceRow::isShut);
    }

    private boolean examine() {
        Marks now = marks.read();
        FenceRow row = fences.locked(now, config.epoch());
        List<String> signs = new ArrayList<>(row.signs(now, config.epoch()));
        List<JournalEntry> lost = journal.missing(copy);
        if (!lost.isEmpty()) {
            signs.add("it has forgotten what the second copy holds (" + lost.size() + ")");
        }
        boolean older = !lost.isEmpty() || copy.beat() > row.beat();
        if (copy.beat() > row.beat()) {
            signs.add("it is older than the second copy");
        }
        row.know(now, config.epoch(), copy.beat());
        if (!signs.isEmpty()) {
            shut(row, String.join("; ", signs), new Lost(lost, older, clock.instant()));
        }
        return row.isShut();
    }

    private void shut(FenceRow row, String because, Lost lost) {
        Instant now = lost.at();
        journal.takeBack(lost.entries());
        rooms.forEach(room -> room.replay(lost));
        row.shut(because, lost.entries().size(), now);
        audit.record("system", "restore.noticed", "database", lost.entries().size() + " facts replayed");
        LOG.errorf(
                "This looks like a restored backup: %s. Facts replayed: %d. No issue leaves until an admin has looked at the issues and"
                        + " confirmed: POST /api/v1/restore/confirmation (README, Back up and restore)",
                because, lost.entries().size());
    }
}
