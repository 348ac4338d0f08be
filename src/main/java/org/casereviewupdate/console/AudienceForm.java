package org.casereviewupdate.console;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.casereviewupdate.issue.NewAudience;
import org.casereviewupdate.vocabulary.FollowedNames;
import org.casereviewupdate.vocabulary.Following;
import org.casereviewupdate.vocabulary.Vocabulary;
import org.jboss.resteasy.reactive.RestForm;
import org.jspecify.annotations.Nullable;

/**
 * To whom an issue is to go, as the template {@code audience-part} asks; without it, to everybody.
 *
 * @param to {@code everybody} or {@code some}
 * @param subject subjects
 * @param nation nations
 * @param type kinds of review
 * @param age age groups
 * @param areas areas, one a line
 * @param everything whether those are meant too who follow everything
 */
record AudienceForm(
        @RestForm @Nullable String to,
        @RestForm @Nullable List<String> subject,
        @RestForm @Nullable List<String> nation,
        @RestForm @Nullable List<String> type,
        @RestForm @Nullable List<String> age,
        @RestForm @Nullable String areas,
        @RestForm @Nullable String everything) {

    static final AudienceForm EVERYBODY = new AudienceForm("everybody", null, null, null, null, null, "yes");

    boolean some() {
        return "some".equals(to);
    }

    /** Whom it is to go to; ticks that were left behind when everybody was chosen again do not count. */
    Optional<NewAudience> audience() {
        return some()
                ? Optional.of(new NewAudience(
                        all(subject), all(nation), Lines.read(areas), all(type), all(age), everything != null))
                : Optional.empty();
    }

    /** What is ticked. */
    Following following(Vocabulary words) {
        return new FollowedNames(all(subject), all(nation), Lines.read(areas), all(type), all(age)).in(words);
    }

    private static List<String> all(@Nullable List<String> values) {
        return Objects.requireNonNullElse(values, List.of());
    }
}
