package org.casereviewupdate.delivery;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The one statement of the ledger: enters how deliveries ended and moves others to SENDING, if at this moment everything still allows it:
 * the claim is in time, the issue not halted and none of its reviews withdrawn or changed since it was rendered, the subscriber confirmed
 * under this address, not pausing and not suppressed.
 *
 * <p>Repeating it does no harm: an outcome is entered only while the worker's name stands on the row, and a row that this worker has moved
 * to SENDING already counts as moved.
 *
 * <p>It leaves the planner one way to a delivery, its primary key: who begins is found first, so that no condition on the issue alone is
 * left over, and the states stand in a {@code case}, so that the small index of what is leased does not offer itself. The statistics of an issue
 * that was fanned out a moment ago say that it has next to no rows, and going by them a turn would read all that are leased, or all of the issue.
 */
final class TurnStatement {

    /**
     * Sent ahead on the same way: planned anew each time, the statement would cost twice what it does, and its plan is the same for every turn.
     * For this transaction only, because a pooler gives the connection to somebody else after it.
     */
    private static final String PLAN_ONCE = "select set_config('plan_cache_mode', 'force_generic_plan', true);\n";

    private static final String SQL = PLAN_ONCE + """
            with ended as (
                update delivery
                set status = turn.status,
                    attempts = delivery.attempts - turn.unspent,
                    not_before = turn.not_before,
                    ended_at = turn.ended_at,
                    worker = null,
                    lease_until = null,
                    reason = null,
                    stage = turn.stage,
                    reply_code = turn.code,
                    reply_status = turn.reply_status,
                    reply_text = turn.reply_text
                from unnest(?::uuid[], ?::uuid[], ?::uuid[], ?::text[], ?::int[], ?::timestamptz[], ?::timestamptz[],
                        ?::text[], ?::int[], ?::text[], ?::text[])
                    as turn (issue_id, subscriber_id, worker, status, unspent, not_before, ended_at,
                        stage, code, reply_status, reply_text)
                where delivery.issue_id = turn.issue_id
                    and delivery.subscriber_id = turn.subscriber_id
                    and delivery.worker = turn.worker
                    and (delivery.status = 'SENDING'
                        or delivery.status = 'UNCERTAIN' and turn.status in ('ACCEPTED', 'FAILED', 'UNCERTAIN'))
            ),
            going as materialized (
                select issue.id, issue.revision
                from issue
                where issue.id = any (?::uuid[])
                    and issue.status = 'SENDING'
                    and not exists (
                        select 1
                        from issue_item item
                        join catalogue_record review on review.id = item.source_id
                        where item.issue_id = issue.id
                            and (review.withdrawn_at is not null or review.version <> item.source_version))
            ),
            beginning as materialized (
                select turn.issue_id, turn.subscriber_id, turn.worker
                from unnest(?::uuid[], ?::uuid[], ?::uuid[], ?::text[], ?::int[])
                        as turn (issue_id, subscriber_id, worker, address, revision)
                join going on going.id = turn.issue_id
                    and going.revision = turn.revision
                join subscriber on subscriber.id = turn.subscriber_id
                    and subscriber.status = 'CONFIRMED'
                    and subscriber.address = turn.address
                    and coalesce(subscriber.paused_until, '-infinity') <= ?::timestamptz
                where not exists (
                    select 1
                    from suppression
                    where suppression.address_hash = subscriber.address_hash)
            )
            update delivery
            set status = 'SENDING',
                attempts = delivery.attempts + case delivery.status when 'CLAIMED' then 1 else 0 end,
                sending_at = ?::timestamptz,
                lease_until = clock_timestamp() + ?::interval
            from beginning
            where delivery.issue_id = beginning.issue_id
                and delivery.subscriber_id = beginning.subscriber_id
                and delivery.worker = beginning.worker
                and case when delivery.status in ('CLAIMED', 'SENDING') then delivery.lease_until > clock_timestamp() else false end
            returning delivery.issue_id, delivery.subscriber_id, delivery.worker
            """;

    private final Connection connection;
    private final PreparedStatement statement;
    private int index;

    private TurnStatement(Connection connection, PreparedStatement statement) {
        this.connection = connection;
        this.statement = statement;
    }

    /**
     * Enters the turns, in one statement and so in one commit.
     *
     * @param lease how long a hand-over may take, as an interval
     * @return which deliveries may be finished
     */
    static Set<DeliveryId> execute(Connection connection, List<Turn> turns, Instant now, String lease)
            throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(SQL)) {
            return new TurnStatement(connection, statement).execute(turns, now, lease);
        }
    }

    private Set<DeliveryId> execute(List<Turn> turns, Instant now, String lease) throws SQLException {
        setEnded(turns.stream().filter(turn -> turn.ended() != null).toList(), now);
        List<Turn> beginning =
                turns.stream().filter(turn -> turn.begins() != null).toList();
        array(
                "uuid",
                beginning.stream().map(turn -> begins(turn).issue()).distinct().toArray());
        setBeginning(beginning);
        statement.setTimestamp(++index, Timestamp.from(now)); // who pauses
        statement.setTimestamp(++index, Timestamp.from(now)); // when it was sent
        statement.setString(++index, lease);
        statement.execute();
        statement.getMoreResults();
        Set<DeliveryId> begun = new HashSet<>();
        try (ResultSet rows = statement.getResultSet()) {
            while (rows.next()) {
                begun.add(new DeliveryId(
                        rows.getObject(1, UUID.class), rows.getObject(2, UUID.class), rows.getObject(3, UUID.class)));
            }
        }
        return begun;
    }

    private void setEnded(List<Turn> turns, Instant now) throws SQLException {
        column("uuid", turns, turn -> ended(turn).issue());
        column("uuid", turns, turn -> ended(turn).subscriber());
        column("uuid", turns, turn -> ended(turn).worker());
        column("text", turns, turn -> outcome(turn).status().name());
        column("int", turns, turn -> outcome(turn).spent() ? 0 : 1);
        column("timestamptz", turns, turn -> outcome(turn).notBefore());
        column("timestamptz", turns, turn -> outcome(turn).over() ? now : null);
        column("text", turns, turn -> outcome(turn).handover().stage().name());
        column("int", turns, turn -> outcome(turn).handover().code());
        column("text", turns, turn -> outcome(turn).handover().status());
        column("text", turns, turn -> outcome(turn).handover().text());
    }

    private void setBeginning(List<Turn> turns) throws SQLException {
        column("uuid", turns, turn -> begins(turn).issue());
        column("uuid", turns, turn -> begins(turn).subscriber());
        column("uuid", turns, turn -> begins(turn).worker());
        column("text", turns, turn -> begins(turn).address());
        column("int", turns, Turn::revision);
    }

    private void column(String type, List<Turn> turns, Function<Turn, @Nullable Object> value) throws SQLException {
        array(type, turns.stream().map(value).toArray());
    }

    private void array(String type, @Nullable Object[] values) throws SQLException {
        Array array = connection.createArrayOf(type, values);
        statement.setArray(++index, array);
    }

    private static Claim ended(Turn turn) {
        return Objects.requireNonNull(turn.ended());
    }

    private static Outcome outcome(Turn turn) {
        return Objects.requireNonNull(turn.outcome());
    }

    private static Claim begins(Turn turn) {
        return Objects.requireNonNull(turn.begins());
    }
}
