package org.casereviewupdate.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import java.time.Duration;
import org.casereviewupdate.account.Admission;
import org.casereviewupdate.account.Credentials;
import org.casereviewupdate.account.Credentials.Browser;
import org.casereviewupdate.account.Role;
import org.casereviewupdate.account.SignIn;
import org.casereviewupdate.problem.Problem;
import org.casereviewupdate.support.Colleagues;
import org.casereviewupdate.support.FeatureTest;
import org.casereviewupdate.support.MovableClock;
import org.casereviewupdate.support.TableDump;
import org.junit.jupiter.api.Test;

/** Guessing gets slower and slower, and the owner does not. */
@FeatureTest
class GuessingTest {

    private static final String ANN = "ann@charity.example";

    @Inject
    Colleagues colleagues;

    @Inject
    SignIn signIn;

    @Inject
    MovableClock clock;

    @Inject
    TableDump tables;

    @Test
    void a_07_guesses_at_one_account_from_many_networks_are_few_a_day() {
        colleagues.colleague(ANN, Role.ADMIN);

        int looked = guesses(1440, Duration.ofMinutes(1), guess -> ANN, guess -> "198.51.100." + guess % 250);

        assertThat(looked).isLessThan(120);
        assertThat(tables.rows("select action from audit_entry where action = 'person.guessed-at'"))
                .hasSize(1);
    }

    @Test
    void a_07_guesses_at_many_accounts_from_one_network_are_few_a_day() {
        int looked = guesses(
                1440, Duration.ofMinutes(1), guess -> "a" + guess + "@charity.example", guess -> "198.51.100.1");

        assertThat(looked).isLessThan(150);
    }

    @Test
    void a_07_one_network_of_version_six_is_one_however_many_addresses_it_has() {
        int looked = guesses(
                600,
                Duration.ZERO,
                guess -> "a" + guess + "@charity.example",
                guess -> "2001:db8:1:2:%x::1".formatted(guess));

        assertThat(looked).isLessThan(40);
    }

    @Test
    void a_07_somebody_who_is_not_there_has_to_wait_as_well() {
        int looked = guesses(100, Duration.ZERO, guess -> "nobody@charity.example", guess -> "198.51.100." + guess);

        assertThat(looked).isLessThan(8);
    }

    @Test
    void a_07_the_owner_waits_for_a_quarter_of_an_hour_at_most() {
        colleagues.colleague(ANN, Role.ADMIN);
        guesses(2000, Duration.ofSeconds(5), guess -> ANN, guess -> "198.51.100." + guess % 250);

        clock.advance(Duration.ofMinutes(15));

        assertThat(signIn(ANN, Colleagues.PASSWORD, null, "192.0.2.7").session())
                .isNotBlank();
    }

    @Test
    void a_07_the_owner_does_not_wait_where_they_have_signed_in_before() {
        colleagues.colleague(ANN, Role.ADMIN);
        String device = signIn(ANN, Colleagues.PASSWORD, null, "192.0.2.7").device();

        guesses(200, Duration.ZERO, guess -> ANN, guess -> "192.0.2.7");

        assertThat(signIn(ANN, Colleagues.PASSWORD, device, "192.0.2.7").session())
                .isNotBlank();
    }

    @Test
    void a_07_the_right_password_has_to_wait_too() {
        colleagues.colleague(ANN, Role.ADMIN);
        guesses(20, Duration.ZERO, guess -> ANN, guess -> "198.51.100.1");

        assertThatThrownBy(() -> signIn(ANN, Colleagues.PASSWORD, null, "192.0.2.7"))
                .isInstanceOfSatisfying(
                        Problem.class,
                        problem -> assertThat(problem.view().status()).isEqualTo(429));
    }

    /** Guesses, and says how many of the passwords were looked at. */
    private int guesses(
            int count,
            Duration every,
            java.util.function.IntFunction<String> account,
            java.util.function.IntFunction<String> address) {
        int looked = 0;
        for (int guess = 0; guess < count; guess++) {
            try {
                signIn(account.apply(guess), "guess number " + guess, null, address.apply(guess));
            } catch (Problem refused) {
                looked += refused.view().status() == 422 ? 1 : 0;
            }
            clock.advance(every);
        }
        return looked;
    }

    private Admission signIn(String email, String password, String device, String address) {
        return signIn.withPassword(new Credentials(email, password, new Browser(device, address)));
    }
}
