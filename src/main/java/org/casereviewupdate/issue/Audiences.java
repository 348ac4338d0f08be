package org.casereviewupdate.issue;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.casereviewupdate.problem.FieldError;
import org.casereviewupdate.vocabulary.AgeGroup;
import org.casereviewupdate.vocabulary.FollowedNames;
import org.casereviewupdate.vocabulary.Following;
import org.casereviewupdate.vocabulary.Nation;
import org.casereviewupdate.vocabulary.ReviewType;
import org.casereviewupdate.vocabulary.Subjects;
import org.casereviewupdate.vocabulary.Vocabulary;
import org.hibernate.Session;

/** To whom issues go that do not go to everybody. */
@Singleton
public class Audiences {

    private final Session database;
    private final Subjects subjects;

    Audiences(Session database, Subjects subjects) {
        this.database = database;
        this.subjects = subjects;
    }

    /**
     * Whom somebody means.
     *
     * @throws UnknownAudience if a name is not known, or none is given
     */
    public Audience meant(NewAudience wanted) {
        Vocabulary words = subjects.vocabulary();
        List<FieldError> unknown = new ArrayList<>();
        check("subjects", wanted.subjects(), name -> words.find(name).isPresent(), unknown);
        check("nations", wanted.nations(), name -> Nation.named(name).isPresent(), unknown);
        check("types", wanted.types(), name -> !ReviewType.named(name).isEmpty(), unknown);
        check("ageGroups", wanted.ageGroups(), name -> AgeGroup.named(name).isPresent(), unknown);
        Following chosen = new FollowedNames(
                        wanted.subjects(), wanted.nations(), wanted.areas(), wanted.types(), wanted.ageGroups())
                .in(words);
        if (unknown.isEmpty() && chosen.everything()) {
            unknown.add(new FieldError("audience", "Choose what the readers of this issue follow"));
        }
        if (!unknown.isEmpty()) {
            throw new UnknownAudience(unknown);
        }
        return Audience.of(chosen, wanted.everything(), words);
    }

    /** To whom an issue goes; nobody in particular if it goes to everybody, or to those whom it corrects something for. */
    @Transactional
    public Optional<Audience> of(UUID issue) {
        return database.createNativeQuery("""
                        select subjects, nations, areas, types, age_groups, everything
                        from issue_audience
                        where issue_id = :issue
                        """, Object[].class)
                .addScalar("subjects", String[].class)
                .addScalar("nations", String[].class)
                .addScalar("areas", String[].class)
                .addScalar("types", String[].class)
                .addScalar("age_groups", String[].class)
                .addScalar("everything", Boolean.class)
                .setParameter("issue", issue)
                .getResultStream()
                .findFirst()
                .map(row -> audience(row, subjects.vocabulary()));
    }

    /** Whether an issue is a correction, which goes to those who received what it corrects. */
    @Transactional
    public boolean corrects(UUID issue) {
        return database.createNativeQuery(
                        "select exists (select 1 from correction where issue_id = :issue)", Boolean.class)
                .setParameter("issue", issue)
                .getSingleResult();
    }

    /** Within the transaction that makes the issue, or changes what names mean. */
    void keep(UUID issue, Audience audience) {
        Following chosen = audience.chosen();
        database.createNativeMutationQuery("""
                        insert into issue_audience (issue_id, subjects, types, areas, followed_subjects, followed_types, followed_areas, nations,
                            age_groups, everything)
                        values (:issue, :subjects, :types, :areas, :followedSubjects, :followedTypes, :followedAreas, :nations, :ageGroups,
                            :everything)
                        on conflict (issue_id) do update
                        set areas = excluded.areas,
                            followed_subjects = excluded.followed_subjects,
                            followed_types = excluded.followed_types,
                            followed_areas = excluded.followed_areas
                        """)
                .setParameter("issue", issue)
                .setParameter("subjects", chosen.subjects().toArray(String[]::new))
                .setParameter("types", codes(chosen.types()))
                .setParameter("followedSubjects", audience.subjects().toArray(String[]::new))
                .setParameter("followedTypes", codes(audience.types()))
                .setParameter("nations", codes(chosen.nations()))
                .setParameter("followedAreas", audience.areas().toArray(String[]::new))
                .setParameter("areas", chosen.areas().toArray(String[]::new))
                .setParameter("ageGroups", codes(chosen.ageGroups()))
                .setParameter("everything", audience.everything())
                .executeUpdate();
    }

    private static Audience audience(Object[] row, Vocabulary words) {
        Following chosen = new Following(
                set(row[0], Function.identity()),
                set(row[1], Nation::valueOf),
                set(row[2], Function.identity()),
                set(row[3], ReviewType::valueOf),
                set(row[4], AgeGroup::valueOf));
        return Audience.of(chosen, (Boolean) row[5], words);
    }

    private static void check(
            String field, Collection<String> names, Predicate<String> known, List<FieldError> unknown) {
        if (!names.stream().allMatch(known)) {
            unknown.add(new FieldError("audience." + field, "Nothing goes by one of these names"));
        }
    }

    private static <T> Set<T> set(Object column, Function<String, T> read) {
        return Arrays.stream((String[]) column).map(read).collect(Collectors.toSet());
    }

    private static String[] codes(Collection<? extends Enum<?>> values) {
        return values.stream().map(Enum::name).toArray(String[]::new);
    }
}
