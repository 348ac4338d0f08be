package org.casereviewupdate.review;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.casereviewupdate.vocabulary.NameCorrected;
import org.casereviewupdate.vocabulary.NameKind;
import org.hibernate.Session;

/** Has the records that carry a wrong name carry the right one: each as a new version, which issues that tell of it notice. */
@Singleton
class FollowCorrectedNames {

    private static final String FOLLOW = """
            update case_review
            set %s,
                version = version + 1,
                changed_at = :now
            where (%s)
                and purged_at is null
            returning id
            """;

    private static final String RIGHT = """
            %1$s = array(
                    select name
                    from (
                        select case when carried.name = :wrong then :right else carried.name end as name, min(place) as place
                        from unnest(%1$s) with ordinality as carried (name, place)
                        group by 1) as right_names
                    order by place)""";

    private static final String WRONG = ":wrong = any(%s)";

    private final Session database;
    private final SourceReferences references;
    private final Histories histories;
    private final Clock clock;

    FollowCorrectedNames(Session database, SourceReferences references, Histories histories, Clock clock) {
        this.database = database;
        this.references = references;
        this.histories = histories;
        this.clock = clock;
    }

    /**
     * Within the transaction of the correction: both or neither. The index is renewed as after any change of the names. An import that is under
     * way brings in what nobody else sees yet, by the names that it knew at its start: it ends first, and the next one starts after this.
     */
    @Transactional(Transactional.TxType.MANDATORY)
    void follow(@Observes NameCorrected corrected) {
        references.takeTurn();
        List<UUID> followed = database.createNativeQuery(
                        FOLLOW.formatted(each(RIGHT, corrected, ",\n    "), each(WRONG, corrected, " or ")), UUID.class)
                .setParameter("wrong", corrected.wrong())
                .setParameter("right", corrected.right())
                .setParameter("now", clock.instant())
                .getResultList();
        histories.reviews().keep(followed, corrected.actor());
    }

    private static String each(String part, NameCorrected corrected, String between) {
        return corrected.kinds().stream()
                .map(kind -> part.formatted(kind == NameKind.AREA ? "areas" : "bodies"))
                .collect(Collectors.joining(between));
    }
}
