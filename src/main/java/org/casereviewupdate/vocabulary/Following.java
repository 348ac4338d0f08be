package org.casereviewupdate.vocabulary;

import java.util.Collections;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * What somebody follows. A review matches if any one of these fits it; whoever names nothing follows everything.
 *
 * @param subjects controlled keywords; each stands for its narrower terms too
 * @param nations nations
 * @param areas areas, however they are spelled; one that was reorganised stands for those that took its place too
 * @param types kinds of review; an old one stands for those that took its place too
 * @param ageGroups age groups
 */
public record Following(
        Set<String> subjects, Set<Nation> nations, Set<String> areas, Set<ReviewType> types, Set<AgeGroup> ageGroups) {

    /** Follows everything. */
    public static final Following EVERYTHING = new Following(Set.of(), Set.of(), Set.of(), Set.of(), Set.of());

    /** Puts each set in an order of its own, so that equal wishes are written alike. */
    public Following {
        subjects = Sorted.set(subjects);
        nations = Sorted.set(nations);
        areas = Sorted.set(areas);
        types = Sorted.set(types);
        ageGroups = Sorted.set(ageGroups);
    }

    /** Whether nothing was singled out. */
    public boolean everything() {
        return equals(EVERYTHING);
    }

    /**
     * Why a review is among those that are followed, most telling reason first; nothing if it is not, or if everything is.
     *
     * @param words the vocabulary, which knows the narrower terms
     */
    public Set<Match> why(Traits review, Vocabulary words) {
        return matches(
                isAbout(review, words),
                review.ageGroups()::contains,
                concerns(review, words),
                type -> standsFor(type, review),
                nation -> nation == review.nation());
    }

    /** All that is followed, as the reasons that it could be. */
    public Set<Match> all() {
        return matches(subject -> true, group -> true, area -> true, type -> true, nation -> true);
    }

    /** Whether a review is among those that are followed. */
    public boolean covers(Traits review, Vocabulary words) {
        return everything() || !why(review, words).isEmpty();
    }

    private Set<Match> matches(
            Predicate<String> subject,
            Predicate<AgeGroup> ageGroup,
            Predicate<String> area,
            Predicate<ReviewType> type,
            Predicate<Nation> nation) {
        Stream<Match> reasons = Stream.of(
                        reasons(Match.By.SUBJECT, subjects, Function.identity(), subject),
                        reasons(Match.By.AGE_GROUP, ageGroups, Enum::name, ageGroup),
                        reasons(Match.By.AREA, areas, Function.identity(), area),
                        reasons(Match.By.REVIEW_TYPE, types, Enum::name, type),
                        reasons(Match.By.NATION, nations, Enum::name, nation))
                .flatMap(Function.identity());
        return Sorted.set(reasons.toList());
    }

    private static <T> Stream<Match> reasons(
            Match.By by, Set<T> followed, Function<T, String> code, Predicate<T> fits) {
        return followed.stream().filter(fits).map(one -> new Match(by, code.apply(one)));
    }

    private static Predicate<String> isAbout(Traits review, Vocabulary words) {
        return subject -> !Collections.disjoint(words.withNarrower(subject), review.subjects());
    }

    private static Predicate<String> concerns(Traits review, Vocabulary words) {
        return followed ->
                review.areas().stream().anyMatch(area -> words.areas().means(followed, area));
    }

    private static boolean standsFor(ReviewType followed, Traits review) {
        return review.type() != null && followed.withSuccessors().contains(review.type());
    }
}
