package org.casereviewupdate.subscription;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.casereviewupdate.language.Language;
import org.casereviewupdate.support.FeatureTest;
import org.casereviewupdate.support.Newsroom;
import org.casereviewupdate.support.TableDump;
import org.casereviewupdate.vocabulary.Following;
import org.junit.jupiter.api.Test;

/** What nobody follows any more goes, and never what somebody has just begun to follow. */
@FeatureTest
class ForgetInterestsTest {

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
    RetentionJob retention;

    @Inject
    TableDump tables;

    @Test
    void what_the_last_one_has_given_up_is_gone_and_what_another_follows_stays() {
        UUID ann = newsroom.subscriber("ann@example.org");
        UUID bob = newsroom.subscriber("bob@example.org");
        change.change(ann, area("Gwent"));
        change.change(bob, area("Kent"));
        change.change(ann, area("Kent"));

        retention.tick();

        assertThat(tables.rows("select areas[1] from interest")).containsExactly("Kent");
        assertThat(choices.of(bob)).isEqualTo(area("Kent"));
    }

    @Test
    void what_a_form_that_waits_has_chosen_stays() {
        signUp.request(new NewSignUp("ann@example.org", null, "/", ConsentSource.FORM, area("Gwent"), "192.0.2.0/24"));

        retention.tick();

        assertThat(tables.rows("select areas[1] from interest")).containsExactly("Gwent");
        assertThat(answer.answer(answer.nextAfter(0).orElseThrow())).isTrue();
        retention.tick();
        assertThat(tables.rows("select areas[1] from interest")).containsExactly("Gwent");
    }

    @Test
    void what_somebody_takes_up_at_this_moment_is_passed_over() {
        UUID ann = newsroom.subscriber("ann@example.org");
        QuarkusTransaction.requiringNew().run(() -> choices.keep(area("Gwent")));

        QuarkusTransaction.requiringNew().run(() -> {
            change.change(ann, area("Gwent"));
            CompletableFuture.runAsync(retention::tick).join();
        });

        assertThat(choices.of(ann)).isEqualTo(area("Gwent"));
    }

    @Test
    void choosing_and_forgetting_at_once_loses_no_choice() {
        List<UUID> readers = IntStream.range(0, 4)
                .mapToObj(i -> newsroom.subscriber("reader-" + i + "@example.org"))
                .toList();

        IntStream.range(0, 8).parallel().forEach(worker -> {
            for (int i = 0; i < 25; i++) {
                if (worker < 4) {
                    change.change(readers.get(worker), area("Area " + (worker + i) % 5));
                } else {
                    retention.tick();
                }
            }
        });

        for (int worker = 0; worker < 4; worker++) {
            assertThat(choices.of(readers.get(worker))).isEqualTo(area("Area " + (worker + 24) % 5));
        }
    }

    private static Choice area(String name) {
        Following following = new Following(Set.of(), Set.of(), Set.of(name), Set.of(), Set.of());
        return new Choice(Language.ENGLISH, Detail.FULL, following, Set.of());
    }
}
