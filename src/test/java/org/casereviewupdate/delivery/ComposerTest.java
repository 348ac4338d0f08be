package org.casereviewupdate.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.casereviewupdate.issue.IssueItemView;
import org.casereviewupdate.language.Language;
import org.casereviewupdate.subscription.Choice;
import org.casereviewupdate.subscription.Detail;
import org.casereviewupdate.vocabulary.Following;
import org.casereviewupdate.vocabulary.Nation;
import org.casereviewupdate.vocabulary.ReviewType;
import org.casereviewupdate.vocabulary.SubjectView;
import org.casereviewupdate.vocabulary.Vocabulary;
import org.junit.jupiter.api.Test;

class ComposerTest {

    private static final List<String> SUBJECTS = List.of("child neglect", "suicide", "child sexual abuse");
    private static final Vocabulary WORDS = new Vocabulary(SUBJECTS.stream()
            .map(name -> new SubjectView(name, null, List.of(), null))
            .toList());
    private static final List<IssueItemView> ITEMS = List.of(
            Editions.review("A", Nation.ENGLAND, ReviewType.CHILD_SAFEGUARDING_PRACTICE_REVIEW, "child neglect"),
            Editions.review("B", Nation.ENGLAND, ReviewType.SERIOUS_CASE_REVIEW, "suicide"),
            Editions.review("C", Nation.WALES, ReviewType.SINGLE_UNIFIED_SAFEGUARDING_REVIEW, "suicide"),
            Editions.briefing("child neglect"));

    @Test
    void whoever_follows_everything_gets_it_told_by_nation_and_then_the_briefing() {
        List<Letter.Section> sections = sections(ITEMS, everything(), Integer.MAX_VALUE);

        assertThat(sections).extracting(Letter.Section::title).containsExactly("England", "Wales", "briefing()");
        assertThat(sections).allSatisfy(section -> assertThat(section.lines()).isEmpty());
        assertThat(told(sections)).containsExactly("A", "B", "C", "Neglect: learning from case reviews");
    }

    @Test
    void what_is_followed_comes_first_with_why_and_the_rest_in_one_line_each() {
        List<Letter.Section> sections = sections(ITEMS, following("suicide"), Integer.MAX_VALUE);

        assertThat(sections)
                .extracting(Letter.Section::title)
                .containsExactly("followed()", "restOfMonth()", "briefing()");
        assertThat(sections.get(0).told()).extracting(Letter.Told::title).containsExactly("B", "C");
        assertThat(sections.get(0).told())
                .allSatisfy(told -> assertThat(told.why()).isEqualTo("because(suicide)"));
        assertThat(sections.get(1).told()).isEmpty();
        assertThat(sections.get(1).lines()).extracting(Letter.Line::title).containsExactly("A");
    }

    @Test
    void where_nothing_is_followed_it_says_so_and_hides_nothing() {
        List<Letter.Section> sections = sections(ITEMS, following("child sexual abuse"), Integer.MAX_VALUE);

        assertThat(sections.get(0).intro()).isEqualTo("nothingFollowed()");
        assertThat(sections.get(1).lines()).extracting(Letter.Line::title).containsExactly("A", "B", "C");
    }

    @Test
    void gentle_readers_get_headlines_and_learning_without_what_happened() {
        Choice gentle = new Choice(Language.ENGLISH, Detail.GENTLE, Following.EVERYTHING, Set.of());

        assertThat(sections(ITEMS, gentle, Integer.MAX_VALUE).stream().flatMap(section -> section.told().stream()))
                .hasSize(4)
                .allSatisfy(told -> {
                    assertThat(told.summary()).isEmpty();
                    assertThat(told.learning()).isNotEmpty();
                    assertThat(told.links()).isNotEmpty();
                });
    }

    @Test
    void a_folded_subject_is_a_link_only_also_where_it_is_followed() {
        Choice folding =
                new Choice(Language.ENGLISH, Detail.FULL, following("suicide").following(), Set.of("suicide"));

        Letter.Section followed = sections(ITEMS, folding, Integer.MAX_VALUE).get(0);

        assertThat(followed.told()).isEmpty();
        assertThat(followed.lines()).hasSize(2).allSatisfy(line -> {
            assertThat(line.url()).startsWith("https://reports.example/");
            assertThat(line.why()).isEqualTo("folded(suicide)");
        });
    }

    @Test
    void where_room_is_short_the_last_is_folded_first_and_nothing_is_left_out() {
        Composer composer = composer(ITEMS, everything());

        for (int room = composer.most(); room >= 0; room--) {
            List<Letter.Section> sections = composer.sections(room);

            assertThat(told(sections)).hasSize(Math.max(0, room - ITEMS.size()));
            assertThat(Stream.concat(told(sections).stream(), named(sections)))
                    .containsExactlyInAnyOrder("A", "B", "C", "Neglect: learning from case reviews");
            assertThat(sections.stream().flatMap(s -> s.lines().stream()).filter(line -> line.url() != null))
                    .hasSize(Math.min(room, ITEMS.size()) - told(sections).size());
        }
    }

    @Test
    void a_review_stands_under_what_is_followed_if_and_only_if_a_rule_matches() {
        Random random = new Random(7);
        for (int i = 0; i < 500; i++) {
            List<IssueItemView> items = someReviews(random);
            Choice choice = someChoice(random);

            List<Letter.Section> sections = sections(items, choice, Integer.MAX_VALUE);

            List<String> expected = items.stream()
                    .filter(item -> matches(item, choice.following()))
                    .map(item -> item.content().title())
                    .toList();
            assertThat(told(sections)).isEqualTo(expected);
            assertThat(Stream.concat(told(sections).stream(), named(sections))).hasSize(items.size());
        }
    }

    @Test
    void many_choices_that_come_to_the_same_share_one_variant() {
        Edition edition = new Edition(Editions.september(null), ITEMS, WORDS);

        Set<Variant> variants = IntStream.range(0, 1_000)
                .mapToObj(i -> new Following(Set.of("suicide"), Set.of(), Set.of("Area " + i), Set.of(), Set.of()))
                .map(following -> edition.variant(new Choice(Language.ENGLISH, Detail.FULL, following, Set.of())))
                .collect(java.util.stream.Collectors.toSet());

        assertThat(variants).hasSize(1);
    }

    /** The rules once more, as plainly as can be. */
    private static boolean matches(IssueItemView item, Following following) {
        boolean type = following.types().contains(item.traits().type())
                || following.types().contains(ReviewType.SERIOUS_CASE_REVIEW)
                        && item.traits().type() == ReviewType.CHILD_SAFEGUARDING_PRACTICE_REVIEW;
        return type
                || following.nations().contains(item.traits().nation())
                || item.traits().subjects().stream().anyMatch(following.subjects()::contains);
    }

    private static List<IssueItemView> someReviews(Random random) {
        List<IssueItemView> items = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            Nation nation = Nation.values()[random.nextInt(2)];
            ReviewType type = List.of(
                            ReviewType.CHILD_SAFEGUARDING_PRACTICE_REVIEW,
                            ReviewType.SERIOUS_CASE_REVIEW,
                            ReviewType.LEARNING_REVIEW)
                    .get(random.nextInt(3));
            items.add(Editions.review("R" + i, nation, type, SUBJECTS.get(random.nextInt(SUBJECTS.size()))));
        }
        return items;
    }

    private static Choice someChoice(Random random) {
        Set<String> subjects = random.nextBoolean() ? Set.of(SUBJECTS.get(random.nextInt(3))) : Set.of();
        Set<Nation> nations = random.nextInt(3) == 0 ? Set.of(Nation.WALES) : Set.of();
        Set<ReviewType> types = random.nextInt(3) == 0 ? Set.of(ReviewType.SERIOUS_CASE_REVIEW) : Set.of();
        Following some = new Following(subjects, nations, Set.of("Nowhere"), types, Set.of());
        return new Choice(Language.ENGLISH, Detail.FULL, some, Set.of());
    }

    private static List<String> told(List<Letter.Section> sections) {
        return sections.stream()
                .flatMap(section -> section.told().stream())
                .map(Letter.Told::title)
                .toList();
    }

    private static Stream<String> named(List<Letter.Section> sections) {
        return sections.stream().flatMap(section -> section.lines().stream()).map(Letter.Line::title);
    }

    private static Choice everything() {
        return Choice.everything(Language.ENGLISH);
    }

    private static Choice following(String subject) {
        Following following = new Following(Set.of(subject), Set.of(), Set.of(), Set.of(), Set.of());
        return new Choice(Language.ENGLISH, Detail.FULL, following, Set.of());
    }

    private static List<Letter.Section> sections(List<IssueItemView> items, Choice choice, int room) {
        return composer(items, choice).sections(room);
    }

    private static Composer composer(List<IssueItemView> items, Choice choice) {
        Edition edition = new Edition(Editions.september(null), items, WORDS);
        return new Composer(edition, edition.variant(choice), new Wording(messages(), Language.ENGLISH, WORDS));
    }

    /** Says which message it is instead of what it says. */
    private static LetterMessages messages() {
        return (LetterMessages) Proxy.newProxyInstance(
                ComposerTest.class.getClassLoader(),
                new Class<?>[] {LetterMessages.class},
                (proxy, method, arguments) -> {
                    String all = arguments == null ? "" : Arrays.toString(arguments);
                    return method.getName() + "(" + all.replaceAll("^\\[|]$", "") + ")";
                });
    }
}
