package org.casereviewupdate.subscription;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.casereviewupdate.support.FeatureTest;
import org.casereviewupdate.support.Mailbox;
import org.casereviewupdate.support.MovableClock;
import org.casereviewupdate.support.TableDump;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whoever asks for the own pages of a whole list gets the same answers as everybody, and hardly a mail leaves for it. */
@FeatureTest
class ManageLimitsTest {

    private static final int SUBSCRIBERS = 40;

    @Inject
    AskForPage asking;

    @Inject
    Owner owner;

    @Inject
    Mailbox mailbox;

    @Inject
    MovableClock clock;

    @Inject
    TableDump tables;

    @BeforeEach
    void subscribe() {
        tables.change(
                "insert into subscriber (id, version, status, address, address_key, address_hash, lawful_basis, language,"
                        + " detail, created_at, confirmed_at) select gen_random_uuid(), 0, 'CONFIRMED', address, address, '',"
                        + " 'CONSENT', 'en', 'FULL', now(), now() from generate_series(10, " + (SUBSCRIBERS + 9)
                        + ") as number, lateral (select 'reader-' || number || '@example.org' as address) as made");
    }

    @Test
    void s_02_one_network_brings_thirty_links_an_hour_and_everybody_sees_the_same_page() {
        List<String> pages = IntStream.range(0, SUBSCRIBERS)
                .mapToObj(i -> shown(owner.asks(reader(i)), reader(i)))
                .distinct()
                .toList();
        owner.getsMail();

        assertThat(pages).hasSize(1);
        assertThat(mailbox.all()).hasSize(30);
        assertThat(tables.rows("select id from manage_request")).isEmpty();

        clock.advance(Duration.ofMinutes(61));
        owner.asks(reader(SUBSCRIBERS - 1));
        owner.getsMail();
        assertThat(mailbox.to(reader(SUBSCRIBERS - 1))).hasSize(1);
    }

    @Test
    void s_02_another_network_is_not_held_up_by_it() {
        IntStream.range(0, SUBSCRIBERS - 1).forEach(i -> asking.ask(reader(i), "198.51.100.0/24"));
        asking.ask(reader(SUBSCRIBERS - 1), "2001:db8:1:2::/64");

        owner.getsMail();

        assertThat(mailbox.to(reader(SUBSCRIBERS - 1))).hasSize(1);
    }

    @Test
    void s_03_a_forged_header_makes_no_new_network() {
        IntStream.range(0, SUBSCRIBERS)
                .forEach(i -> given().header("X-Forwarded-For", "203.0." + i + ".1")
                        .header("Forwarded", "for=203.0." + i + ".1")
                        .formParam("email", reader(i))
                        .post("/manage")
                        .then()
                        .statusCode(202));

        owner.getsMail();

        assertThat(mailbox.all()).hasSize(30);
    }

    @Test
    void s_04_replicas_that_answer_at_the_same_time_keep_one_limit() {
        IntStream.range(0, SUBSCRIBERS).forEach(i -> asking.ask(reader(i), "198.51.100.0/24"));

        IntStream.range(0, 6).parallel().forEach(i -> owner.getsMail());
        owner.getsMail();

        assertThat(mailbox.all()).hasSize(30);
    }

    @Test
    void s_06_strangers_who_ask_from_a_thousand_networks_push_no_count_out() {
        IntStream.range(0, SUBSCRIBERS).forEach(i -> asking.ask(reader(i), "198.51.100.0/24"));
        owner.getsMail();
        tables.change("insert into limit_use (name, who, times, kept_until) select 'own-page.network', number::text,"
                + " array[timestamptz '2026-09-10T10:00:00Z'], timestamptz '2026-09-10T11:00:00Z'"
                + " from generate_series(1, 1001) as number");

        asking.ask(reader(SUBSCRIBERS - 1), "198.51.100.0/24");
        owner.getsMail();

        assertThat(mailbox.all()).hasSize(30);
    }

    @Test
    void beyond_the_limit_of_all_mails_the_wishes_wait_for_their_turn() {
        tables.change(
                "insert into limit_use (name, who, times, kept_until) select 'own-page.all', '',"
                        + " array_agg(timestamptz '2026-09-10T09:59:30Z'), '2026-09-10T10:00:30Z' from generate_series(1, 120)");
        owner.asks(reader(0));

        owner.getsMail();
        assertThat(mailbox.all()).isEmpty();
        assertThat(tables.rows("select id from manage_request")).hasSize(1);

        clock.advance(Duration.ofSeconds(31));
        owner.getsMail();
        assertThat(mailbox.to(reader(0))).hasSize(1);
    }

    @Test
    void a_network_is_kept_as_a_hash_and_an_hour() {
        asking.ask(reader(0), "198.51.100.0/24");
        assertThat(tables.take().toString()).doesNotContain("198.51.100");

        owner.getsMail();

        assertThat(tables.take().toString()).doesNotContain("198.51.100");
        assertThat(tables.rows("select kept_until at time zone 'UTC' from limit_use where name = 'own-page.network'"))
                .containsExactly("2026-09-10 11:00:00");
    }

    private static String reader(int number) {
        return "reader-" + (10 + number) + "@example.org";
    }

    private static String shown(Response answer, String address) {
        return answer.statusCode() + "\n" + answer.headers() + "\n"
                + answer.asString().replace(address, "ADDRESS");
    }
}
