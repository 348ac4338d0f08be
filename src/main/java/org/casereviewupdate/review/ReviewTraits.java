package org.casereviewupdate.review;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.casereviewupdate.vocabulary.AgeGroup;
import org.casereviewupdate.vocabulary.Nation;
import org.casereviewupdate.vocabulary.ReviewType;
import org.casereviewupdate.vocabulary.Traits;
import org.hibernate.Session;

/** By what the case reviews can be followed that readers may see, without anything that they tell. */
@Singleton
public class ReviewTraits {

    private final Session database;

    ReviewTraits(Session database) {
        this.database = database;
    }

    /**
     * Those of the reviews that were added in a span of days.
     *
     * @param from the first day
     * @param before the day after the last
     */
    @Transactional
    public List<Traits> added(LocalDate from, LocalDate before) {
        return database
                .createNativeQuery("""
                    select subjects, nation, areas, type, age_groups
                    from case_review
                    where added_on >= :from
                        and added_on < :before
                        and withdrawn_at is null
                    """, Object[].class)
                .addScalar("subjects", String[].class)
                .addScalar("nation", String.class)
                .addScalar("areas", String[].class)
                .addScalar("type", String.class)
                .addScalar("age_groups", String[].class)
                .setParameter("from", from)
                .setParameter("before", before)
                .getResultList()
                .stream()
                .map(ReviewTraits::traits)
                .toList();
    }

    private static Traits traits(Object[] row) {
        return new Traits(
                set(row[0]),
                Nation.valueOf((String) row[1]),
                set(row[2]),
                ReviewType.valueOf((String) row[3]),
                set(row[4]).stream().map(AgeGroup::valueOf).collect(Collectors.toSet()));
    }

    /** A name that stands there twice is one. */
    private static Set<String> set(Object names) {
        return new HashSet<>(Arrays.asList((String[]) names));
    }
}
