package org.casereviewupdate.subscription;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.casereviewupdate.language.Language;
import org.casereviewupdate.support.FeatureTest;
import org.casereviewupdate.support.Newsroom;
import org.casereviewupdate.vocabulary.AgeGroup;
import org.casereviewupdate.vocabulary.Following;
import org.casereviewupdate.vocabulary.Nation;
import org.casereviewupdate.vocabulary.ReviewType;
import org.junit.jupiter.api.Test;

@FeatureTest
class ChoicesTest {

    private static final Choice GENTLE_WALES = new Choice(
            Language.WELSH,
            Detail.GENTLE,
            new Following(
                    Set.of("child neglect"),
                    Set.of(Nation.WALES),
                    Set.of("Gwent"),
                    Set.of(ReviewType.CHILD_PRACTICE_REVIEW_CONCISE),
                    Set.of(AgeGroup.UNDER_ONE)),
            Set.of("suicide"));

    @Inject
    Newsroom newsroom;

    @Inject
    Choices choices;

    @Inject
    ChangeChoice change;

    @Inject
    SignUp signUp;

    @Inject
    AnswerSignUp answer;

    @Inject
    Subscribers subscribers;

    @Test
    void whoever_has_chosen_nothing_gets_everything_in_full() {
        UUID ann = newsroom.subscriber("ann@example.org");

        assertThat(choices.of(ann)).isEqualTo(Choice.everything(Language.ENGLISH));
    }

    @Test
    void what_is_chosen_is_what_is_read_again() {
        UUID ann = newsroom.subscriber("ann@example.org");

        change.change(ann, GENTLE_WALES);

        assertThat(choices.of(ann)).isEqualTo(GENTLE_WALES);
    }

    @Test
    void the_same_choice_has_the_same_key_whoever_makes_it() {
        ChoiceKey one = keep(GENTLE_WALES);
        ChoiceKey again = keep(GENTLE_WALES);
        ChoiceKey other =
                keep(new Choice(Language.WELSH, Detail.GENTLE, GENTLE_WALES.following(), Set.of("child neglect")));

        assertThat(again).isEqualTo(one).isNotEqualTo(other);
        assertThat(choices.of(List.of(one, other, ChoiceKey.EVERYTHING)))
                .containsEntry(one, GENTLE_WALES)
                .containsEntry(ChoiceKey.EVERYTHING, Choice.everything(Language.ENGLISH))
                .hasSize(3);
    }

    @Test
    void what_was_chosen_with_the_form_is_the_new_subscribers_choice() {
        signUp.request(new NewSignUp("ann@example.org", null, "/", ConsentSource.FORM, GENTLE_WALES, "192.0.2.0/24"));

        answer.answer(answer.nextAfter(0).orElseThrow());

        UUID ann = QuarkusTransaction.requiringNew()
                .call(() -> subscribers.listAll().get(0).id());
        assertThat(choices.of(ann)).isEqualTo(GENTLE_WALES);
    }

    @Test
    void a_stranger_who_signs_a_subscriber_up_again_changes_nothing_of_what_they_chose() {
        UUID ann = newsroom.subscriber("ann@example.org");
        signUp.request(new NewSignUp("ann@example.org", null, "/", ConsentSource.FORM, GENTLE_WALES, "192.0.2.0/24"));

        answer.answer(answer.nextAfter(0).orElseThrow());

        assertThat(choices.of(ann)).isEqualTo(Choice.everything(Language.ENGLISH));
    }

    private ChoiceKey keep(Choice choice) {
        return QuarkusTransaction.requiringNew().call(() -> choices.keep(choice));
    }
}
