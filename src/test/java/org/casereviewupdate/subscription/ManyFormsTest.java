package org.casereviewupdate.subscription;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.casereviewupdate.language.Language;
import org.casereviewupdate.mail.EmailAddress;
import org.casereviewupdate.support.FeatureTest;
import org.casereviewupdate.support.TableDump;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Many sign up at the same time, by forms that are stored together. */
@FeatureTest
class ManyFormsTest {

    private static final int FORMS = 120;

    @Inject
    Visitor visitor;

    @Inject
    SignUpRequests requests;

    @Inject
    TableDump tables;

    private final ExecutorService visitors = Executors.newFixedThreadPool(12);

    @AfterEach
    void end() {
        visitors.shutdownNow();
    }

    @Test
    void e_07_each_form_is_kept_once_and_answered_with_its_own_address() {
        List<CompletableFuture<String>> answers = send(i ->
                visitor.submits(address(i)).then().statusCode(202).extract().asString());

        for (int i = 0; i < FORMS; i++) {
            assertThat(answers.get(i).join()).contains("<strong>" + address(i) + "</strong>");
        }
        assertThat(tables.rows("select address from sign_up"))
                .containsExactlyInAnyOrderElementsOf(IntStream.range(0, FORMS)
                        .mapToObj(ManyFormsTest::address)
                        .toList());
    }

    @Test
    void what_somebody_writes_into_a_hidden_field_is_not_kept_and_costs_nobody_their_form() {
        List<CompletableFuture<Integer>> answers = send(i -> given().formParam("email", address(i))
                .formParam("wording", i % 2 == 0 ? "\u0000" : "A".repeat(64))
                .post("/sign-up")
                .statusCode());

        assertThat(answers).allSatisfy(answer -> assertThat(answer.join()).isEqualTo(202));
        assertThat(tables.rows("select count(*) from sign_up where wording_hash is null"))
                .containsExactly(String.valueOf(FORMS));
    }

    @Test
    void e_07_a_form_that_the_database_refuses_costs_nobody_else_theirs() {
        List<CompletableFuture<Boolean>> stored = send(i -> {
            try {
                requests.note(form(i, i % 10 == 0 ? "\u0000" : "network"));
                return true;
            } catch (RuntimeException refused) {
                return false;
            }
        });

        for (int i = 0; i < FORMS; i++) {
            assertThat(stored.get(i).join()).isEqualTo(i % 10 != 0);
        }
        assertThat(tables.rows("select address from sign_up")).hasSize(FORMS * 9 / 10);
    }

    @Test
    void forms_that_come_at_the_same_time_share_a_commit() {
        send(i -> {
                    requests.note(form(i, "network"));
                    return true;
                })
                .forEach(CompletableFuture::join);

        assertThat(tables.rows("select distinct xmin::text from sign_up")).hasSizeLessThan(FORMS);
    }

    @Test
    void everything_that_a_form_says_is_kept_as_it_was() {
        String odd = "a\"b\\c{,}'NULL' null \u00e9 \ud83d\ude00";
        Instant at = Instant.parse("2026-10-25T00:30:00.123456Z");
        NewSignUp form = new NewSignUp(
                "o'neil@example.org",
                "0123456789abcdef".repeat(4),
                odd,
                ConsentSource.API,
                new Choice(
                        Language.WELSH,
                        Detail.GENTLE,
                        Choice.everything(Language.WELSH).following(),
                        Set.of()),
                "ignored");

        requests.note(
                new SignUpRequest(new EmailAddress("o'neil@example.org"), form, ChoiceKey.plain(form.choice()), at)
                        .from(odd));
        requests.note(form(1, "null"));

        SignUpRequest kept = QuarkusTransaction.requiringNew()
                .call(() -> requests.find("language", "cy").firstResult());
        assertThat(kept.columns())
                .containsExactly(
                        "o'neil@example.org",
                        at,
                        form.wordingHash(),
                        "cy",
                        Detail.GENTLE,
                        null,
                        odd,
                        ConsentSource.API,
                        odd);
        assertThat(tables.rows("select network from sign_up where wording_hash is null"))
                .containsExactly("null");
    }

    @Test
    void within_a_transaction_that_others_would_have_to_wait_for_nothing_is_noted() {
        assertThatThrownBy(() -> QuarkusTransaction.requiringNew().run(() -> requests.note(form(1, "network"))))
                .isInstanceOf(RuntimeException.class);

        assertThat(tables.rows("select address from sign_up")).isEmpty();
    }

    private static SignUpRequest form(int number, String network) {
        NewSignUp form = new NewSignUp(address(number), null, "/", ConsentSource.FORM, network);
        return new SignUpRequest(new EmailAddress(address(number)), form, ChoiceKey.plain(form.choice()), Instant.now())
                .from(network);
    }

    private <T> List<CompletableFuture<T>> send(IntFunction<T> form) {
        return IntStream.range(0, FORMS)
                .mapToObj(i -> CompletableFuture.supplyAsync(() -> form.apply(i), visitors)
                        .orTimeout(60, TimeUnit.SECONDS))
                .toList();
    }

    private static String address(int number) {
        return "many-" + number + "@example.org";
    }
}
