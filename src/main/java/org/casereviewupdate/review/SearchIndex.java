package org.casereviewupdate.review;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.Arrays;
import java.util.Collection;
import java.util.UUID;
import org.casereviewupdate.vocabulary.ReviewType;
import org.casereviewupdate.vocabulary.VocabularyChanged;
import org.hibernate.Session;
import org.hibernate.query.MutationQuery;

/**
 * Keeps the words and the subjects by which each case review is found.
 *
 * <p>A keyword is found by its synonyms too, and a kind of review by the names of the kinds it replaced: the words are put into the index,
 * so that a search stays one look-up.
 */
@Singleton
class SearchIndex {

    private static final String REFRESH = """
        update case_review r
        set search =
            setweight(to_tsvector('english', r.year || ' ' || array_to_string(r.bodies, ' . ') || ' . ' || r.name), 'A')
            || setweight(to_tsvector('english', t.words || ' . ' || array_to_string(r.areas, ' . ')), 'B')
            || setweight(to_tsvector('english', array_to_string(r.subjects, ' . ') || ' . ' || coalesce((
                select string_agg(array_to_string(s.synonyms, ' . ') || ' . ' || coalesce(s.welsh, ''), ' . ')
                from subject s
                where s.name = any(r.subjects)), '')), 'B')
            || setweight(to_tsvector('english', r.summary), 'C')
            || setweight(to_tsvector('english', array_to_string(r.learning_themes, ' . ')), 'D'),
            found_under = (
                with recursive wider (name) as (
                    select unnest(r.subjects)
                    union
                    select s.broader
                    from wider w
                        join subject s on s.name = w.name
                    where s.broader is not null)
                select coalesce(array_agg(name order by name), '{}')
                from wider)
        from unnest(cast(:types as text[]), cast(:words as text[])) as t (type, words)
        where t.type = r.type
            and r.withdrawn_at is null
        """;

    private final Session database;

    SearchIndex(Session database) {
        this.database = database;
    }

    /** Renews the words of some records, which must have been flushed. */
    void refresh(Collection<UUID> ids) {
        if (!ids.isEmpty()) {
            statement(REFRESH + "    and r.id in (:ids)")
                    .setParameterList("ids", ids)
                    .executeUpdate();
        }
    }

    /** Renews the words of every record, after the vocabulary has changed. */
    void refreshAll(@Observes VocabularyChanged changed) {
        statement(REFRESH).executeUpdate();
    }

    /** Makes a record unfindable. */
    void forget(UUID id) {
        database.createNativeMutationQuery("update case_review set search = '', found_under = '{}' where id = :id")
                .setParameter("id", id)
                .executeUpdate();
    }

    private MutationQuery statement(String sql) {
        return database.createNativeMutationQuery(sql)
                .setParameter(
                        "types",
                        Arrays.stream(ReviewType.values()).map(Enum::name).toArray(String[]::new))
                .setParameter(
                        "words",
                        Arrays.stream(ReviewType.values())
                                .map(ReviewType::searchWords)
                                .toArray(String[]::new));
    }
}
