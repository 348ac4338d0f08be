package org.casereviewupdate.delivery;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The one statement of the ledger: enters how deliveries ended and moves others to SENDING, if at this moment everything still allows it:
 * the claim is in time, the issue not halted and none of its reviews withdrawn or changed since it was rendered, the subscriber confirmed
 * under this address, not pausing and not suppressed.
 *
 * <p>Repeating it does no harm: an outcome is entered only while the worker's name stands on the row, and a row that this worker has moved
 * to SENDING already counts as moved.
 *
 * <p>Who is taken on of a batch gets their row with it: the key of the ledger lets one worker in and no other. Who is in the ledger already has
 * their row moved on.
 *
 * <p>It leaves the planner one way to a delivery, its primary key: what it looks for stands there as a list, too, and the states stand in a
 * {@code case}, so that the small indexes of what is leased or uncertain do not offer themselves. The statistics of an issue that was handed out a moment ago say that it has next
 * to no rows, and going by them a turn would read all of it.
 */
final class TurnStatement {

    static final String SQL = Plans.BRIEFLY_BY_KEY + """
            ; with ended as (
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
                where delivery.issue_id = any (?::uuid[])
                    and delivery.subscriber_id = any (?::uuid[])
                    and delivery.issue_id = turn.issue_id
                    and delivery.subscriber_id = turn.subscriber_id
                    and delivery.worker = turn.worker
                    and case delivery.status
                        when 'SENDING' then true
                        when 'UNCERTAIN' then turn.status in ('ACCEPTED', 'FAILED', 'UNCERTAIN')
                        else false
                    end
            ),
            going as materialized (
                select issue.id, issue.revision
                from issue
                where issue.id = any (?::uuid[])
                    and %s
            ),
            beginning as materialized (
                select turn.issue_id, turn.subscriber_id, turn.worker, turn.domain
                from unnest(?::uuid[], ?::uuid[], ?::uuid[], ?::text[], ?::int[], ?::int[], ?::text[])
                        as turn (issue_id, subscriber_id, worker, address, revision, batch, domain)
                join going on going.id = turn.issue_id
                    and going.revision = turn.revision
                join subscriber on subscriber.id = turn.subscriber_id
                    and subscriber.status = 'CONFIRMED'
                    and subscriber.address = turn.address
                    and coalesce(subscriber.paused_until, '-infinity') <= ?::timestamptz
                left join lateral (
                    select true as held
                    from delivery_batch batch
                    where batch.issue_id = turn.issue_id
                        and batch.domain = turn.domain
                        and batch.number = turn.batch
                        and batch.worker = turn.worker
                        and batch.lease_until > clock_timestamp()
                    offset 0) as batch on true
                left join lateral (
                    select true as held
                    from delivery
                    where batch.held is null
                        and delivery.issue_id = turn.issue_id
                        and delivery.subscriber_id = turn.subscriber_id
                        and delivery.worker = turn.worker
                    offset 0) as entered on true
                where (batch.held or entered.held)
                    and not exists (
                        select 1
                        from suppression
                        where suppression.address_hash = subscriber.address_hash)
            )
            insert into delivery (issue_id, subscriber_id, domain, status, attempts, worker, sending_at, lease_until)
            select issue_id, subscriber_id, coalesce(domain, ''), 'SENDING', 1, worker, ?::timestamptz,
                clock_timestamp() + ?::interval
            from beginning
            on conflict (issue_id, subscriber_id) do update
            set status = 'SENDING',
                attempts = delivery.attempts + case delivery.status when 'CLAIMED' then 1 else 0 end,
                sending_at = excluded.sending_at,
                lease_until = excluded.lease_until
            where delivery.worker = excluded.worker
                and delivery.status in ('CLAIMED', 'SENDING')
                and delivery.lease_until > clock_timestamp()
            returning delivery.issue_id, delivery.subscriber_id, delivery.worker
            """.formatted(Standing.GOING);

    private final PreparedStatement statement;
    private int index;

    private TurnStatement(PreparedStatement statement) {
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
            return new TurnStatement(statement).execute(turns, now, lease);
        }
    }

    private Set<DeliveryId> execute(List<Turn> turns, Instant now, String lease) throws SQLException {
        List<Turn> ended = turns.stream().filter(turn -> turn.ended() != null).toList();
        setEnded(ended, now);
        array(ended.stream().map(turn -> ended(turn).issue()).distinct());
        column(ended, turn -> ended(turn).subscriber());
        List<Turn> beginning =
                turns.stream().filter(turn -> turn.begins() != null).toList();
        array(beginning.stream().map(turn -> begins(turn).issue()).distinct());
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
        column(turns, turn -> ended(turn).issue());
        column(turns, turn -> ended(turn).subscriber());
        column(turns, turn -> ended(turn).worker());
        column(turns, turn -> outcome(turn).status().name());
        column(turns, turn -> outcome(turn).spent() ? 0 : 1);
        column(turns, turn -> outcome(turn).notBefore());
        column(turns, turn -> outcome(turn).over() ? now : null);
        column(turns, turn -> outcome(turn).handover().stage().name());
        column(turns, turn -> outcome(turn).handover().code());
        column(turns, turn -> outcome(turn).handover().status());
        column(turns, turn -> outcome(turn).handover().text());
    }

    private void setBeginning(List<Turn> turns) throws SQLException {
        column(turns, turn -> begins(turn).issue());
        column(turns, turn -> begins(turn).subscriber());
        column(turns, turn -> begins(turn).worker());
        column(turns, turn -> begins(turn).address());
        column(turns, Turn::revision);
        column(turns, turn -> batch(turn).map(Batch::number).orElse(null));
        column(turns, turn -> batch(turn).map(Batch::domain).orElse(null));
    }

    private void column(List<Turn> turns, Function<Turn, @Nullable Object> value) throws SQLException {
        array(turns.stream().map(value));
    }

    /** As text, whose type the statement tells: the driver would look up the type, and look at each value twice. */
    private void array(Stream<? extends @Nullable Object> values) throws SQLException {
        String literal = values.map(TurnStatement::element).collect(Collectors.joining(",", "{", "}"));
        statement.setObject(++index, literal, Types.OTHER);
    }

    private static String element(@Nullable Object value) {
        if (value == null) {
            return "NULL";
        }
        return value instanceof String text
                ? '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"'
                : value.toString();
    }

    private static Claim ended(Turn turn) {
        return Objects.requireNonNull(turn.ended());
    }

    private static Outcome outcome(Turn turn) {
        return Objects.requireNonNull(turn.outcome());
    }

    private static Optional<Batch> batch(Turn turn) {
        return Optional.ofNullable(begins(turn).batch());
    }

    private static Claim begins(Turn turn) {
        return Objects.requireNonNull(turn.begins());
    }
}
