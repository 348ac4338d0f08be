package org.casereviewupdate.review;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.hibernate.Session;
import org.hibernate.query.NativeQuery;
import org.jspecify.annotations.Nullable;

/** Every address that records lead to, and what became of it. */
@Singleton
class LinkChecks {

    private static final String COLUMNS = "select address, outcome, reply_code, checked_at from link_check ";

    /** Where records lead that readers may see. */
    private static final String LED_TO = """
            select link ->> 'url' as address
            from case_review, jsonb_array_elements(links) link
            where withdrawn_at is null and link ->> 'status' in ('LIVE', 'LEAVES')
            union
            select pdf from briefing where withdrawn_at is null
            """;

    /** How long nobody else looks at what somebody is looking at. */
    private static final String CLAIM = "interval '1 hour'";

    private final Session database;

    LinkChecks(Session database) {
        this.database = database;
    }

    /** Takes up the addresses of records that are new. */
    void follow(Instant now) {
        database.createNativeMutationQuery("insert into link_check (address, due_at) select address, :now from ("
                        + LED_TO + ") led_to on conflict do nothing")
                .setParameter("now", now)
                .executeUpdate();
    }

    /** Forgets the addresses to which no record leads any more; with a purge at once, since an address may hold a name. */
    void forget(@Observes ReviewPurged purged) {
        forget();
    }

    /** Forgets the addresses to which no record leads any more. */
    void forget() {
        database.createNativeMutationQuery("delete from link_check where address not in (" + LED_TO + ")")
                .executeUpdate();
    }

    /** Addresses to be looked at now, which no other copy of the program gets for a while. */
    List<String> claim(Instant now, int limit) {
        return database.createNativeQuery("""
                        update link_check
                        set due_at = cast(:now as timestamptz) + %s
                        where address = any (array(
                            select address
                            from link_check
                            where due_at <= :now
                            order by due_at
                            limit :limit
                            for update skip locked))
                        returning address
                        """.formatted(CLAIM), String.class)
                .setParameter("now", now)
                .setParameter("limit", limit)
                .getResultList();
    }

    void note(String address, LinkProbe.Answer answer, Instant now, Instant next) {
        database.createNativeMutationQuery("""
                        update link_check
                        set outcome = :outcome, reply_code = cast(:code as int), checked_at = :now, due_at = :next
                        where address = :address
                        """)
                .setParameter("address", address)
                .setParameter("outcome", answer.outcome().name())
                .setParameter("code", answer.code(), Integer.class)
                .setParameter("now", now)
                .setParameter("next", next)
                .executeUpdate();
    }

    /** Has addresses looked at again that nobody has looked at since. */
    void hurry(Collection<String> addresses, Instant since, Instant now) {
        if (!addresses.isEmpty()) {
            database.createNativeMutationQuery("""
                            update link_check
                            set due_at = :now
                            where address in (:addresses)
                                and (checked_at is null or checked_at < :since)
                                and due_at > cast(:now as timestamptz) + %s
                            """.formatted(CLAIM))
                    .setParameterList("addresses", addresses)
                    .setParameter("since", since)
                    .setParameter("now", now)
                    .executeUpdate();
        }
    }

    List<LinkView> of(Collection<String> addresses) {
        return addresses.isEmpty()
                ? List.of()
                : views(query("where address in (:addresses)").setParameterList("addresses", addresses));
    }

    /** Those with an outcome, by address. */
    List<LinkView> with(LinkOutcome outcome, String after, int limit) {
        return views(query("where outcome = :outcome and address > :after order by address limit :limit")
                .setParameter("outcome", outcome.name())
                .setParameter("after", after)
                .setParameter("limit", limit));
    }

    private NativeQuery<Object[]> query(String which) {
        return database.createNativeQuery(COLUMNS + which, Object[].class)
                .addScalar("address", String.class)
                .addScalar("outcome", String.class)
                .addScalar("reply_code", Integer.class)
                .addScalar("checked_at", Instant.class);
    }

    private static List<LinkView> views(NativeQuery<Object[]> query) {
        return query.getResultStream()
                .map(row -> new LinkView(
                        (String) row[0], LinkOutcome.valueOf((String) row[1]), (@Nullable Integer) row[2], (@Nullable
                                Instant)
                                row[3]))
                .toList();
    }
}
