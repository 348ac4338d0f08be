package org.casereviewupdate.delivery;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Collection;
import java.util.UUID;
import org.casereviewupdate.issue.Audience;
import org.hibernate.Session;
import org.hibernate.query.NativeQuery;

/** Asks for those whom an issue goes to if it is handed out now, by the condition of the fan-out itself. */
@Singleton
class AudienceQuery {

    private static final UUID NO_ISSUE = new UUID(0, 0);

    /** What the audience of an issue is that nothing is kept of: it stands in the way of the table of that name. */
    private static final String DRAFT = """
            with issue_audience as (
                select cast(:issue as uuid) as issue_id,
                    cast(:subjects as text[]) as followed_subjects,
                    cast(:types as text[]) as followed_types,
                    cast(:nations as text[]) as nations,
                    cast(:areas as text[]) as followed_areas,
                    cast(:ageGroups as text[]) as age_groups,
                    cast(:everything as boolean) as everything)
            """;

    private final Session database;
    private final Clock clock;

    AudienceQuery(Session database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** For an issue. */
    <T> NativeQuery<T> of(UUID issue, Asked<T> asked) {
        return bound(asked.about(FanOut.WILLING), issue, asked.type());
    }

    /** For an issue that is yet to be made and goes to everybody. */
    <T> NativeQuery<T> ofEverybody(Asked<T> asked) {
        return of(NO_ISSUE, asked);
    }

    /** For an issue that is yet to be made. */
    <T> NativeQuery<T> of(Audience audience, Asked<T> asked) {
        return bound(DRAFT + asked.about(FanOut.WILLING), NO_ISSUE, asked.type())
                .setParameter("subjects", audience.subjects().toArray(String[]::new))
                .setParameter("types", codes(audience.types()))
                .setParameter("nations", codes(audience.chosen().nations()))
                .setParameter("areas", audience.areas().toArray(String[]::new))
                .setParameter("ageGroups", codes(audience.chosen().ageGroups()))
                .setParameter("everything", audience.everything());
    }

    private <T> NativeQuery<T> bound(String sql, UUID issue, Class<T> type) {
        return database.createNativeQuery(sql, type)
                .setParameter("issue", issue)
                .setParameter("now", clock.instant());
    }

    private static String[] codes(Collection<? extends Enum<?>> values) {
        return values.stream().map(Enum::name).toArray(String[]::new);
    }

    /**
     * A question about an audience.
     *
     * @param columns what is selected
     * @param after what comes after the condition
     * @param type what comes back
     */
    record Asked<T>(String columns, String after, Class<T> type) {

        private String about(String condition) {
            return "select " + columns + " from subscriber where " + condition + after;
        }
    }
}
