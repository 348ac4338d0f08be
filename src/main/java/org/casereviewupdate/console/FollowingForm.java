package org.casereviewupdate.console;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.casereviewupdate.subscription.Choice;
import org.casereviewupdate.vocabulary.AgeGroup;
import org.casereviewupdate.vocabulary.Following;
import org.casereviewupdate.vocabulary.Nation;
import org.casereviewupdate.vocabulary.ReviewType;
import org.casereviewupdate.vocabulary.SubjectView;
import org.casereviewupdate.vocabulary.Vocabulary;

/**
 * What can be followed, as boxes to tick; the template {@code following-part} shows it.
 *
 * @param groups the boxes, by what can be followed
 * @param areas the areas to follow, one to a line
 */
record FollowingForm(List<Group> groups, String areas) {

    /** The form with what is followed ticked. */
    static FollowingForm of(Following following, Vocabulary words) {
        return new FollowingForm(
                List.of(
                        new Group("subject", "Subjects", terms(words, following.subjects())),
                        new Group("nation", "Nations", boxes(Nation.values(), Nation::label, following.nations())),
                        new Group(
                                "type",
                                "Kinds of review",
                                boxes(ReviewType.values(), ReviewType::label, following.types())),
                        new Group(
                                "age", "Age groups", boxes(AgeGroup.values(), AgeGroup::label, following.ageGroups()))),
                String.join("\n", following.areas()));
    }

    /** The subjects that a choice shows as a link only, ticked. */
    static Group folded(Choice choice, Vocabulary words) {
        return new Group("fold", "Subjects shown as a link only", terms(words, choice.folded()));
    }

    /** The same with the areas as they were typed, known or not. */
    FollowingForm typed(String text) {
        return new FollowingForm(groups, text);
    }

    private static List<Box> terms(Vocabulary words, Set<String> chosen) {
        return words.terms().stream()
                .map(SubjectView::name)
                .map(name -> new Box(name, name, chosen.contains(name)))
                .toList();
    }

    private static <T extends Enum<T>> List<Box> boxes(T[] all, Function<T, String> label, Set<T> chosen) {
        return Arrays.stream(all)
                .map(one -> new Box(one.name(), label.apply(one), chosen.contains(one)))
                .toList();
    }

    /**
     * Boxes that belong together.
     *
     * @param name of the field
     * @param title what they have in common
     * @param boxes the boxes
     */
    record Group(String name, String title, List<Box> boxes) {

        /** What is ticked, in words. */
        public List<String> chosen() {
            return boxes.stream().filter(Box::ticked).map(Box::label).toList();
        }
    }

    /**
     * A box.
     *
     * @param value what the form sends
     * @param label what stands beside it
     * @param ticked whether it is ticked
     */
    record Box(String value, String label, boolean ticked) {}
}
