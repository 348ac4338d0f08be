package org.casereviewupdate.review;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.hibernate.Session;

/** What each record of one kind said in each of its versions. */
final class Versions {

    /** What a version keeps is what the record says, and not what the program notes for itself. */
    private static final String KEEP = """
        insert into %1$s_version (%2$s_id, version, at, actor, content)
        select r.id, r.version, r.changed_at, :actor,
            to_jsonb(r)
                - array['id', 'version', 'search', 'found_under', 'found_in', 'created_at', 'changed_at',
                    'withdrawn_at', 'withdrawn_reason', 'purged_at', 'nation']
                || jsonb_build_object('withdrawn', r.withdrawn_at is not null)
        from %1$s r
        where r.id in (:ids)
        on conflict on constraint %1$s_version_pk do nothing
        """;

    private static final String OF = """
        select version, at, actor, cast(content as text) as content
        from %1$s_version
        where %2$s_id = :id
        order by version
        """;

    private static final String FORGET = "delete from %1$s_version where %2$s_id = :id";

    private final Session database;
    private final String table;
    private final String name;

    /**
     * The versions beside a table.
     *
     * @param table the records; their versions are in the table of the same name with {@code _version} behind it
     * @param name what a version calls its record
     */
    Versions(Session database, String table, String name) {
        this.database = database;
        this.table = table;
        this.name = name;
    }

    /** Keeps what some records say now, which must have been flushed. */
    void keep(Collection<UUID> ids, String actor) {
        if (!ids.isEmpty()) {
            database.createNativeMutationQuery(KEEP.formatted(table, name))
                    .setParameter("actor", actor)
                    .setParameterList("ids", ids)
                    .executeUpdate();
        }
    }

    /** Destroys every version of a record. */
    void forget(UUID id) {
        database.createNativeMutationQuery(FORGET.formatted(table, name))
                .setParameter("id", id)
                .executeUpdate();
    }

    /** The versions of a record, oldest first. */
    List<Kept> of(UUID id) {
        return database
                .createNativeQuery(OF.formatted(table, name), Object[].class)
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
