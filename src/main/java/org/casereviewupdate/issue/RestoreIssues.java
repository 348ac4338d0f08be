package org.casereviewupdate.issue;

import jakarta.annotation.Priority;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.casereviewupdate.restore.Lost;
import org.casereviewupdate.restore.Restored;
import org.hibernate.Session;
import org.hibernate.query.MutationQuery;

/** Closes the issues that have gone out since a restored backup was taken, and halts every other that would leave. */
@Singleton
@Priority(100)
class RestoreIssues implements Restored {

    private static final String GONE_OUT =
            "It went out after the restored backup was taken; who received it is not on record";
    private static final String CANCELLED = "It was cancelled after the restored backup was taken";
    private static final String OLDER =
            "A backup was restored. It may have gone out since the backup was taken, so what was open counts as uncertain";
    private static final String UNKNOWN =
            "A backup was restored, and what has gone out since it was taken is not known. Compare with the relay's log, then resume or"
                    + " cancel";

    private final Session database;

    RestoreIssues(Session database) {
        this.database = database;
    }

    @Override
    public void replay(Lost lost) {
        Map<UUID, List<Move>> moves = new LinkedHashMap<>();
        lost.of("issue.moved").stream()
                .map(Move::of)
                .forEach(move -> moves.computeIfAbsent(move.issue(), id -> new ArrayList<>())
                        .add(move));
        moves.values().forEach(this::follow);
        halt(lost.older() ? OLDER : UNKNOWN, lost.at());
    }

    private void follow(List<Move> moves) {
        Move.furthest(moves).ifPresent(move -> {
            if (close(move) == 0) {
                standIn(move);
            }
        });
    }

    private int close(Move move) {
        return at(move, """
                update issue
                set status = case
                        when issue.status = 'SENT' then 'SENT'
                        when :status = 'SENDING' then 'HALTED'
                        else :status
                    end,
                    subject = coalesce(subject, :subject),
                    compiled_at = coalesce(compiled_at, :at),
                    released_at = coalesce(released_at, :at),
                    released_by = coalesce(released_by, 'restore'),
                    started_at = case when :status = 'CANCELLED' then started_at else coalesce(started_at, :at) end,
                    halted_at = case when :status = 'SENDING' then cast(:at as timestamptz) end,
                    ended_at = case when :status = 'SENDING' then ended_at else cast(:at as timestamptz) end,
                    reason = case when issue.status = 'SENT' then reason else :reason end,
                    version = version + 1
                where id = :id
                """).executeUpdate();
    }

    /** A month that is not in the backup at all would be compiled and sent once more. */
    private void standIn(Move move) {
        if (move.period().isEmpty()) {
            return;
        }
        at(move, """
                insert into issue (id, version, kind, period, status, subject, created_at, created_by, compiled_at,
                    released_at, released_by, started_at, ended_at, reason)
                values (:id, 0, 'MONTHLY', :period, case when :status = 'CANCELLED' then 'CANCELLED' else 'SENT' end, :subject, :at,
                    'restore', :at, :at, 'restore', case when :status <> 'CANCELLED' then cast(:at as timestamptz) end, :at, :reason)
                on conflict do nothing
                """).setParameter("period", move.period()).executeUpdate();
    }

    private MutationQuery at(Move move, String sql) {
        return database.createNativeMutationQuery(sql)
                .setParameter("id", move.issue())
                .setParameter("status", move.status().name())
                .setParameter("subject", "(its content is not in the restored backup)")
                .setParameter("reason", reason(move))
                .setParameter("at", move.at());
    }

    private static String reason(Move move) {
        return switch (move.status()) {
            case SENDING -> OLDER;
            case CANCELLED -> CANCELLED;
            default -> GONE_OUT;
        };
    }

    private void halt(String reason, Instant now) {
        database.createNativeMutationQuery("""
                        update issue
                        set status = 'HALTED', halted_at = :now, reason = :reason, version = version + 1
                        where status in ('RELEASED', 'SENDING')
                            or status = 'COMPILED' and release_at is not null
                        """)
                .setParameter("now", now)
                .setParameter("reason", reason)
                .executeUpdate();
    }
}
