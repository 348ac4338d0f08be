package org.casereviewupdate.review;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.List;
import org.casereviewupdate.vocabulary.NameKind;
import org.casereviewupdate.vocabulary.Subjects;
import org.casereviewupdate.vocabulary.Vocabulary;
import org.hibernate.Session;

/** An editor asks which areas and bodies of the catalogue are still to be entered in the lists. */
@Singleton
public class ReadUnknownNames {

    /** More than anybody settles in one sitting. */
    private static final int MOST = 100;

    private static final String IN_USE = """
        select n.kind, n.name, count(*) as records
        from case_review r
            cross join lateral (
                select 'AREA', a.name from unnest(r.areas) as a (name)
                union
                select 'BODY', b.name from unnest(r.bodies) as b (name)) as n (kind, name)
        where r.withdrawn_at is null
        group by n.kind, n.name
        order by records desc, n.name, n.kind
        """;

    private final Session database;
    private final Subjects subjects;

    ReadUnknownNames(Session database, Subjects subjects) {
        this.database = database;
        this.subjects = subjects;
    }

    /** The hundred that most records carry. */
    @Transactional
    public List<UnknownName> most() {
        Vocabulary vocabulary = subjects.vocabulary();
        return database.createNativeQuery(IN_USE, Object[].class).getResultList().stream()
                .filter(row -> vocabulary
                        .names(NameKind.valueOf((String) row[0]))
                        .find((String) row[1])
                        .isEmpty())
                .limit(MOST)
                .map(row -> unknown(row, vocabulary))
                .toList();
    }

    private static UnknownName unknown(Object[] row, Vocabulary vocabulary) {
        NameKind kind = NameKind.valueOf((String) row[0]);
        String name = (String) row[1];
        return new UnknownName(
                kind,
                name,
                ((Number) row[2]).longValue(),
                vocabulary.names(kind).nearest(name).orElse(null));
    }
}
