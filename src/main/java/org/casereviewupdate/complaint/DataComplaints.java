package org.casereviewupdate.complaint;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.UUID;
import org.casereviewupdate.audit.AuditTrail;
import org.casereviewupdate.time.TimeConfig;
import org.hibernate.Session;
import org.hibernate.query.NativeQuery;

/** The complaints about how data is used that came by mail or by post, and what was done about them. */
@Singleton
public class DataComplaints {

    private static final String COLUMNS =
            "select id, reference, received_on, acknowledged_on, closed_on from data_complaint ";

    private final Session database;
    private final TimeConfig time;
    private final AuditTrail audit;
    private final Clock clock;

    DataComplaints(Session database, TimeConfig time, AuditTrail audit, Clock clock) {
        this.database = database;
        this.time = time;
        this.audit = audit;
        this.clock = clock;
    }

    /** Those that nobody has closed, the oldest first. */
    @Transactional
    public List<DataComplaint> open() {
        return views(query("where closed_on is null order by received_on, id"));
    }

    /** Those that were closed, the newest first. */
    @Transactional
    public List<DataComplaint> closed(int limit) {
        return views(query("where closed_on is not null order by closed_on desc, id limit :limit")
                .setParameter("limit", limit));
    }

    /**
     * Notes one that came.
     *
     * @throws ReceivedLater if the day is yet to come
     */
    @Transactional
    public DataComplaint note(NewComplaint wanted, String actor) {
        if (wanted.receivedOn().isAfter(today())) {
            throw new ReceivedLater();
        }
        UUID id = UUID.randomUUID();
        database.createNativeMutationQuery("""
                        insert into data_complaint (id, reference, received_on, noted_at, noted_by)
                        values (:id, :reference, :receivedOn, :now, :actor)
                        """)
                .setParameter("id", id)
                .setParameter("reference", wanted.reference().strip())
                .setParameter("receivedOn", wanted.receivedOn())
                .setParameter("now", clock.instant())
                .setParameter("actor", actor)
                .executeUpdate();
        audit.record(actor, "complaint.noted", id.toString(), "");
        return one(id);
    }

    /** Notes that one was acknowledged today. The first day stands. */
    @Transactional
    public DataComplaint acknowledge(UUID id, String actor) {
        return mark(id, "acknowledged", actor);
    }

    /** Notes that whoever complained was told today what came of it. The first day stands. */
    @Transactional
    public DataComplaint close(UUID id, String actor) {
        return mark(id, "closed", actor);
    }

    /** Deletes those that were closed so long ago. One that is open stays, however old it is. */
    @Transactional
    void forgetClosed(Period ago) {
        database.createNativeMutationQuery("delete from data_complaint where closed_on <= :before")
                .setParameter("before", today().minus(ago))
                .executeUpdate();
    }

    private DataComplaint mark(UUID id, String what, String actor) {
        int marked = database.createNativeMutationQuery(
                        "update data_complaint set %1$s_on = :today where id = :id and %1$s_on is null".formatted(what))
                .setParameter("id", id)
                .setParameter("today", today())
                .executeUpdate();
        if (marked > 0) {
            audit.record(actor, "complaint." + what, id.toString(), "");
        }
        return one(id);
    }

    private DataComplaint one(UUID id) {
        return views(query("where id = :id").setParameter("id", id)).stream()
                .findFirst()
                .orElseThrow(NoSuchComplaint::new);
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), time.zone());
    }

    private NativeQuery<Object[]> query(String which) {
        return database.createNativeQuery(COLUMNS + which, Object[].class)
                .addScalar("id", UUID.class)
                .addScalar("reference", String.class)
                .addScalar("received_on", LocalDate.class)
                .addScalar("acknowledged_on", LocalDate.class)
                .addScalar("closed_on", LocalDate.class);
    }

    private static List<DataComplaint> views(NativeQuery<Object[]> query) {
        return query.getResultStream()
                .map(row -> DataComplaint.of(
                        (UUID) row[0], (String) row[1], (LocalDate) row[2], (LocalDate) row[3], (LocalDate) row[4]))
                .toList();
    }
}
