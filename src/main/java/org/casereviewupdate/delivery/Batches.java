package org.casereviewupdate.delivery;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import javax.sql.DataSource;
import org.casereviewupdate.language.Language;
import org.casereviewupdate.subscription.ChoiceKey;
import org.casereviewupdate.subscription.Detail;

/**
 * Takes subscribers on whose deliveries have not begun, a batch at a time. Nothing is entered for them until they begin: a batch only tells
 * who has it. What keeps two workers from one delivery is the ledger's key, so a batch may be looked at again as often as one likes: whoever
 * is in the ledger by then is left out, and a batch goes when everybody is.
 *
 * <p>Each statement is a transaction of its own and one round trip, without Hibernate: for each of them there are only a hundred messages. {@code
 * offset 0} keeps the planner to one look by key for each subscriber: of a ledger that was empty when the plan was made, it would take a copy
 * of all that the issue has in it by now, and go through that for each.
 */
@Singleton
class Batches {

    /** How many wait of an {@code :issue}, in a few parts; only of what is held somebody may have begun, so only there one has to look. */
    static final String WAITING = """
        select coalesce(sum(cardinality(subscribers)), 0) as number
        from delivery_batch
        where issue_id = :issue and worker is null
        union all
        select count(*)
        from delivery_batch batch
        cross join unnest(batch.subscribers) as waiting (subscriber_id)
        where batch.issue_id = :issue
            and batch.worker is not null
            and not exists (
                select 1
                from delivery
                where delivery.issue_id = :issue and delivery.subscriber_id = waiting.subscriber_id
                offset 0)
        """;

    /**
     * Takes a batch: a row for each claim; one without a subscriber if nobody of the batch may be mailed. The ledger is asked who has begun
     * as it was when the statement began, and so may say of somebody that they have not who has: the key refuses them later.
     */
    static final NamedStatement TAKE =
            new NamedStatement(Plans.BRIEFLY_BY_KEY + ";" + """
            with held as materialized (
                select batch.number, batch.subscribers, issue.started_at
                from issue
                join delivery_batch batch on batch.issue_id = issue.id
                where issue.id = :issue
                    and batch.issue_id = :issue
                    and batch.domain = :domain
                    and (batch.worker is null or batch.lease_until <= clock_timestamp())
                    and %s
                order by batch.number
                limit 1
                for update of batch skip locked),
            judged as materialized (
                select waiting.id, waiting.place, subscriber.address, subscriber.language, subscriber.detail,
                    subscriber.interest_id, %s as against
                from held
                cross join unnest(held.subscribers) with ordinality as waiting (id, place)
                left join lateral (
                    select id, address, address_hash, status, paused_until, language, detail, interest_id
                    from subscriber
                    where subscriber.id = waiting.id
                    offset 0) as subscriber on true
                where not exists (
                    select 1
                    from delivery
                    where delivery.issue_id = :issue and delivery.subscriber_id = waiting.id
                    offset 0)),
            skipped as (
                insert into delivery (issue_id, subscriber_id, domain, status, reason, ended_at)
                select :issue, id, :domain, 'SKIPPED', against, cast(:now as timestamptz)
                from judged
                where against is not null
                on conflict do nothing),
            leased as (
                update delivery_batch batch
                set worker = :worker, lease_until = clock_timestamp() + cast(:lease as interval)
                from held
                where batch.issue_id = :issue
                    and batch.domain = :domain
                    and batch.number = held.number
                    and exists (select 1 from judged where against is null)),
            spent as (
                delete from delivery_batch batch
                using held
                where batch.issue_id = :issue
                    and batch.domain = :domain
                    and batch.number = held.number
                    and not exists (select 1 from judged where against is null))
            select judged.id as subscriber_id, judged.address, held.started_at, judged.language,
                judged.detail, judged.interest_id, held.number
            from held
            left join judged on judged.against is null
            order by judged.place
            limit (
                select case when :whole and cardinality(held.subscribers) <= 2 * :size then null else cast(:size as int) end
                from held)
            """.formatted(Standing.GOING, Standing.AGAINST));

    /** Gives a batch back, or deletes it if everybody in it has begun. */
    static final NamedStatement GIVE_BACK = new NamedStatement(Plans.BRIEFLY_BY_KEY + ";" + """
            with held as materialized (
                select batch.issue_id, batch.domain, batch.number,
                    array(
                        select waiting.id
                        from unnest(batch.subscribers) with ordinality as waiting (id, place)
                        where not exists (
                            select 1
                            from delivery
                            where delivery.issue_id = :issue and delivery.subscriber_id = waiting.id
                            offset 0)
                        order by waiting.place) as subscribers
                from delivery_batch batch
                where batch.issue_id = :issue
                    and batch.domain = :domain
                    and batch.number = :number
                    and batch.worker = :worker
                for update),
            spent as (
                delete from delivery_batch batch
                using held
                where batch.issue_id = :issue
                    and batch.domain = held.domain
                    and batch.number = held.number
                    and cardinality(held.subscribers) = 0)
            update delivery_batch batch
            set subscribers = held.subscribers, worker = null, lease_until = null
            from held
            where batch.issue_id = :issue
                and batch.domain = held.domain
                and batch.number = held.number
                and cardinality(held.subscribers) > 0
            """);

    private final DataSource connections;
    private final String lease;
    private final Clock clock;

    Batches(DataSource connections, DeliveryConfig config, Clock clock) {
        this.connections = connections;
        this.lease = config.claimLease().toSeconds() + " seconds";
        this.clock = clock;
    }

    /**
     * Claims of one batch that nobody has, or whose worker is gone. Whoever of it may no longer be mailed is entered as skipped.
     *
     * @param domain the recipient domain, or an empty string for all that have no rate of their own
     * @param size how many at most; who remains waits for the next
     * @param whole whether they may be up to twice as many, if that is the whole batch: crumbs would cost as much as batches
     * @return nothing if no batch is to be had
     * @throws SQLException if the database is away; what it may have leased is found again when the lease ends
     */
    List<Claim> take(UUID issue, UUID worker, String domain, int size, boolean whole) throws SQLException {
        try (Connection connection = connections.getConnection();
                PreparedStatement statement = TAKE.prepare(
                        connection,
                        Map.of(
                                "issue", issue,
                                "worker", worker,
                                "domain", domain,
                                "size", size,
                                "whole", whole,
                                "lease", lease,
                                "now", clock.instant().atOffset(ZoneOffset.UTC)))) {
            List<Claim> claims = new ArrayList<>(size);
            boolean spent;
            do {
                spent = false;
                long asked = System.nanoTime();
                statement.execute();
                statement.getMoreResults();
                try (ResultSet rows = statement.getResultSet()) {
                    while (rows.next()) {
                        spent = rows.getObject("subscriber_id") == null;
                        if (!spent) {
                            claims.add(claim(issue, worker, domain, rows, asked));
                        }
                    }
                }
            } while (spent);
            return claims;
        }
    }

    private static Claim claim(UUID issue, UUID worker, String domain, ResultSet row, long asked) throws SQLException {
        ChoiceKey choice = new ChoiceKey(
                Language.stored(row.getString("language")),
                Detail.valueOf(row.getString("detail")),
                row.getObject("interest_id", Long.class));
        return new Claim(
                issue,
                row.getObject("subscriber_id", UUID.class),
                worker,
                new Batch(domain, row.getInt("number")),
                row.getString("address"),
                choice,
                1,
                row.getTimestamp("started_at").toInstant(),
                asked,
                null);
    }

    /**
     * Gives batches back, with those in them who have not begun; a batch in which everybody has goes. Whose lease has ended meanwhile are
     * somebody else's.
     *
     * @throws SQLException if the database is away; they are found again when their lease ends
     */
    void giveBack(UUID issue, UUID worker, Collection<Batch> batches) throws SQLException {
        if (batches.isEmpty()) {
            return;
        }
        try (Connection connection = connections.getConnection()) {
            for (Batch batch : batches) {
                try (PreparedStatement statement = GIVE_BACK.prepare(
                        connection,
                        Map.of("issue", issue, "worker", worker, "domain", batch.domain(), "number", batch.number()))) {
                    statement.execute();
                }
            }
        }
    }

    /** The batches of these claims. */
    static Collection<Batch> of(Collection<Claim> claims) {
        return claims.stream()
                .map(Claim::batch)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
    }
}
