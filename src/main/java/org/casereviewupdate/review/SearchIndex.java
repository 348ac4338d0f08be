package org.casereviewupdate.review;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.casereviewupdate.vocabulary.NameKind;
import org.casereviewupdate.vocabulary.ReviewType;
import org.casereviewupdate.vocabulary.Subjects;
import org.casereviewupdate.vocabulary.VocabularyChanged;
import org.hibernate.Session;
import org.hibernate.query.MutationQuery;

/**
 * Keeps the words and the subjects by which each case review is found.
 *
 * <p>A keyword is found by its synonyms too, an area and a body by their other names, and a kind of review by the names of the kinds it
 * replaced: the words are put into the index, so that a search stays one look-up.
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
            || setweight(to_tsvector('english', coalesce((
                select string_agg(n.words, ' . ')
                from unnest(cast(:names as text[]), cast(:nameWords as text[])) as n (name, words)
                where n.name = any(r.areas || r.bodies)), '')), 'B')
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
                from wider),
            found_in = array(
                select distinct f.found
                from unnest(cast(:areas as text[]), cast(:found as text[])) as f (area, found)
                where f.area = any(r.areas)
                order by f.found)
        from unnest(cast(:types as text[]), cast(:words as text[])) as t (type, words)
        where t.type = r.type
            and r.withdrawn_at is null
        """;

    private static final String NAMES = """
        select distinct n.kind, n.name
        from case_review r
            cross join lateral (
                select 'AREA', a.name from unnest(r.areas) as a (name)
                union all
                select 'BODY', b.name from unnest(r.bodies) as b (name)) as n (kind, name)
        where r.withdrawn_at is null
        """;

    private static final String SOME = "    and r.id in (:ids)";

    private final Session database;
    private final Subjects subjects;

    SearchIndex(Session database, Subjects subjects) {
        this.database = database;
        this.subjects = subjects;
    }

    /** Renews the words of some records, which must have been flushed. */
    void refresh(Collection<UUID> ids) {
        if (!ids.isEmpty()) {
            NamesInUse names = names(database.createNativeQuery(NAMES + SOME, Object[].class)
                    .setParameterList("ids", ids)
                    .getResultList());
            statement(REFRESH + SOME, names).setParameterList("ids", ids).executeUpdate();
        }
    }

    /** Renews the words of every record, after the vocabulary has changed. */
    void refreshAll(@Observes VocabularyChanged changed) {
        statement(
                        REFRESH,
                        names(database.createNativeQuery(NAMES, Object[].class).getResultList()))
                .executeUpdate();
    }

    /** Makes a record unfindable. */
    void forget(UUID id) {
        database.createNativeMutationQuery(
                        "update case_review set search = '', found_under = '{}', found_in = '{}' where id = :id")
                .setParameter("id", id)
                .executeUpdate();
    }

    private NamesInUse names(List<Object[]> rows) {
        NamesInUse names = new NamesInUse(subjects.vocabulary());
        rows.forEach(row -> names.add(NameKind.valueOf((String) row[0]), (String) row[1]));
        return names;
    }

    private MutationQuery statement(String sql, NamesInUse names) {
        return names.bind(database.createNativeMutationQuery(sql)
                .setParameter(
                        "types",
                        Arrays.stream(ReviewType.values()).map(Enum::name).toArray(String[]::new))
                .setParameter(
                        "words",
                        Arrays.stream(ReviewType.values())
                                .map(ReviewType::searchWords)
                                .toArray(String[]::new)));
    }
}
