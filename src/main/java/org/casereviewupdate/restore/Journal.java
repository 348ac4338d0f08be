package org.casereviewupdate.restore;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.hibernate.Session;

/** The facts that must survive a restore, as the database holds them. The tables write them by their triggers. */
@Singleton
class Journal {

    private static final int AT_A_TIME = 1000;
    private static final UUID BEFORE_ALL = new UUID(0, 0);

    private final Session database;

    Journal(Session database) {
        this.database = database;
    }

    /**
     * What was written by transactions that were still open at an earlier look, or began later. Entries do not become visible in the order
     * in which they were written, so a look goes back to the oldest transaction that was open at the one before.
     *
     * @param horizon of the earlier look; 0 for everything
     * @param known what needs no mention
     */
    @Transactional
    Look look(long horizon, Set<UUID> known) {
        long open = database.createNativeQuery(
                        "select cast(cast(pg_snapshot_xmin(pg_current_snapshot()) as text) as bigint)", Long.class)
                .getSingleResult();
        Look look = new Look(new ArrayList<>(), new HashSet<>(), open);
        Object[] last = {horizon, BEFORE_ALL};
        while (last.length > 0) {
            List<Object[]> page = after((Long) last[0], (UUID) last[1]);
            page.forEach(row -> look.add((Long) row[0], entry(row), known));
            last = page.size() == AT_A_TIME ? page.get(AT_A_TIME - 1) : new Object[0];
        }
        return look;
    }

    /** Counts on, and says how far. */
    @Transactional
    long beat() {
        return database.createNativeQuery("""
                        with counted as (update fence set beat = beat + 1 returning beat)
                        select coalesce(max(beat), 0)
                        from counted
                        """, Long.class).getSingleResult();
    }

    /** What a second copy holds and the database does not. */
    List<JournalEntry> missing(SecondCopy copy) {
        List<JournalEntry> missing = new ArrayList<>();
        List<JournalEntry> batch = new ArrayList<>(AT_A_TIME);
        copy.forEach(entry -> {
            batch.add(entry);
            if (batch.size() == AT_A_TIME) {
                missing.addAll(unknown(batch));
                batch.clear();
            }
        });
        missing.addAll(unknown(batch));
        Set<UUID> seen = new HashSet<>();
        return missing.stream().filter(entry -> seen.add(entry.id())).toList();
    }

    /** Enters what the database had lost, and takes the number of a transaction of another cluster off what was restored. */
    void takeBack(List<JournalEntry> lost) {
        database.createNativeMutationQuery("""
                        insert into journal_entry (id, at, kind, subject, detail)
                        select cast(id as uuid), cast(at as timestamptz), kind, subject, detail
                        from unnest(cast(:ids as text[]), cast(:times as text[]), cast(:kinds as text[]),
                                cast(:subjects as text[]), cast(:details as text[]))
                            as lost (id, at, kind, subject, detail)
                        on conflict do nothing
                        """)
                .setParameter("ids", column(lost, entry -> entry.id().toString()))
                .setParameter("times", column(lost, entry -> entry.at().toString()))
                .setParameter("kinds", column(lost, JournalEntry::kind))
                .setParameter("subjects", column(lost, JournalEntry::subject))
                .setParameter("details", column(lost, JournalEntry::detail))
                .executeUpdate();
        database.createNativeMutationQuery("""
                        update journal_entry
                        set transaction = pg_current_xact_id()
                        where transaction > pg_current_xact_id()
                        """).executeUpdate();
    }

    private List<Object[]> after(long transaction, UUID id) {
        return database.createNativeQuery("""
                        select cast(cast(transaction as text) as bigint), id, at, kind, subject, detail
                        from journal_entry
                        where (transaction, id) > (cast(:transaction as xid8), :id)
                        order by transaction, id
                        limit :most
                        """, Object[].class)
                .setParameter("transaction", String.valueOf(transaction))
                .setParameter("id", id)
                .setParameter("most", AT_A_TIME)
                .getResultList();
    }

    private static JournalEntry entry(Object[] row) {
        return new JournalEntry((UUID) row[1], (Instant) row[2], (String) row[3], (String) row[4], (String) row[5]);
    }

    private List<JournalEntry> unknown(Collection<JournalEntry> copied) {
        Set<UUID> unknown = new HashSet<>(database.createNativeQuery("""
                        select cast(copied.id as uuid)
                        from unnest(cast(:ids as text[])) as copied (id)
                        where not exists (
                            select 1
                            from journal_entry
                            where journal_entry.id = cast(copied.id as uuid))
                        """, UUID.class)
                .setParameter("ids", column(copied, entry -> entry.id().toString()))
                .getResultList());
        return copied.stream().filter(entry -> unknown.contains(entry.id())).toList();
    }

    private static String[] column(Collection<JournalEntry> entries, Function<JournalEntry, String> value) {
        return entries.stream().map(value).toArray(String[]::new);
    }

    /**
     * What was found.
     *
     * @param news what was not known yet
     * @param recent what the next look will come upon again
     * @param horizon the oldest transaction that was still open
     */
    record Look(List<JournalEntry> news, Set<UUID> recent, long horizon) {

        private void add(long transaction, JournalEntry entry, Set<UUID> known) {
            if (!known.contains(entry.id())) {
                news.add(entry);
            }
            if (transaction >= horizon) {
                recent.add(entry.id());
            }
        }
    }
}
