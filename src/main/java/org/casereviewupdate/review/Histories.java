package org.casereviewupdate.review;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.hibernate.Session;

/** What each case review said in each of its versions. */
@Singleton
class Histories {

    /** What a version keeps is what the record says, and not what the program notes for itself. */
    private static final String KEEP = """
        insert into case_review_version (review_id, version, at, actor, content)
        select r.id, r.version, r.changed_at, :actor,
            to_jsonb(r)
                - array['id', 'version', 'search', 'found_under', 'found_in', 'created_at', 'changed_at',
                    'withdrawn_at', 'withdrawn_reason', 'purged_at', 'nation']
                || jsonb_build_object('withdrawn', r.withdrawn_at is not null)
        from case_review r
        where r.id in (:ids)
        on conflict on constraint case_review_version_pk do nothing
        """;

    private final Session database;

    Histories(Session database) {
        this.database = database;
    }

    /** Keeps what some records say now, which must have been flushed. */
    void keep(Collection<UUID> ids, String actor) {
        if (!ids.isEmpty()) {
            database.createNativeMutationQuery(KEEP)
                    .setParameter("actor", actor)
                    .setParameterList("ids", ids)
                    .executeUpdate();
        }
    }

    /** Destroys every version of a record. */
    void forget(UUID id) {
        database.createNativeMutationQuery("delete from case_review_version where review_id = :id")
                .setParameter("id", id)
                .executeUpdate();
    }

    /** The versions of a record, oldest first. */
    List<Kept> of(UUID id) {
        return database
                .createNativeQuery("""
                    select version, at, actor, cast(content as text) as content
                    from case_review_version
                    where review_id = :id
                    order by version
                    """, Object[].class)
                .addScalar("version", Integer.class)
                .addScalar("at", Instant.class)
                .addScalar("actor", String.class)
                .addScalar("content", String.class)
                .setParameter("id", id)
                .getResultList()
                .stream()
                .map(row -> new Kept((Integer) row[0], (Instant) row[1], (String) row[2], (String) row[3]))
                .toList();
    }

    /**
     * One version.
     *
     * @param version its number
     * @param at when it was stored
     * @param actor who stored it
     * @param content what the record said, as JSON
     */
    record Kept(int version, Instant at, String actor, String content) {}
}
