package org.casereviewupdate.subscription;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.casereviewupdate.audit.Chain;
import org.casereviewupdate.audit.Chains;
import org.casereviewupdate.support.FeatureTest;
import org.casereviewupdate.support.MovableClock;
import org.casereviewupdate.support.TableDump;
import org.junit.jupiter.api.Test;

/** Subscriptions whose mailboxes take nothing are not kept without end. */
@FeatureTest
class RestsEndTest {

    private static final String ANN = "ann@example.org";

    @Inject
    Visitor visitor;

    @Inject
    SuspendSubscribers suspend;

    @Inject
    RetentionJob retention;

    @Inject
    Chains chains;

    @Inject
    MovableClock clock;

    @Inject
    TableDump tables;

    @Test
    void p_02_after_six_months_a_rest_counts_as_leaving_and_four_weeks_later_the_address_is_gone() {
        rests(ANN);
        clock.moveTo("2027-03-10T09:59:59Z");
        retention.tick();
        assertThat(visitor.statusOf(ANN)).isEqualTo("SUSPENDED");

        clock.advance(Duration.ofSeconds(1));
        retention.tick();

        assertThat(visitor.statusOf(ANN)).isEqualTo("UNSUBSCRIBED");
        assertThat(tables.rows("select event || ' ' || source from consent_record order by id"))
                .containsExactly("SIGNED_UP FORM", "CONFIRMED MAIL", "SUSPENDED DELIVERY", "UNSUBSCRIBED DELIVERY");
        assertThat(chains.verify(Chain.CONSENT).firstBroken()).isNull();

        clock.advance(Duration.ofDays(28));
        retention.tick();
        assertThat(tables.take().toString()).doesNotContain(ANN);
    }

    @Test
    void who_has_confirmed_anew_meanwhile_stays() {
        rests(ANN);
        clock.advance(Duration.ofDays(100));
        visitor.subscribes(ANN);

        clock.advance(Duration.ofDays(100));
        retention.tick();

        assertThat(visitor.statusOf(ANN)).isEqualTo("CONFIRMED");
    }

    @Test
    void who_was_ended_so_comes_back_by_the_ordinary_way() {
        rests(ANN);
        clock.advance(Duration.ofDays(190));
        retention.tick();

        visitor.subscribes(ANN);

        assertThat(visitor.statusOf(ANN)).isEqualTo("CONFIRMED");
    }

    @Test
    void replicas_that_end_rests_at_the_same_time_end_each_once() {
        tables.change("insert into subscriber (id, version, status, address, address_key, address_hash, lawful_basis,"
                + " language, detail, created_at, confirmed_at, ended_at) select gen_random_uuid(), 0, 'SUSPENDED',"
                + " number || '@example.org', number || '@example.org', '', 'CONSENT', 'en', 'FULL',"
                + " timestamptz '2026-01-01T00:00:00Z', timestamptz '2026-01-01T00:00:00Z',"
                + " timestamptz '2026-01-02T00:00:00Z' from generate_series(1, 1200) as number");

        IntStream.range(0, 3).parallel().forEach(i -> retention.tick());
        retention.tick();

        assertThat(tables.rows("select count(*) from subscriber where status = 'UNSUBSCRIBED'"))
                .containsExactly("1200");
        assertThat(tables.rows("select count(event) from consent_record where event = 'UNSUBSCRIBED'"))
                .containsExactly("1200");
    }

    @Test
    void the_privacy_notice_tells_it() {
        assertThat(given().get("/privacy").asString())
                .contains("If your mailbox takes none of our emails, the newsletter rests; after 6 months that counts");
    }

    private void rests(String email) {
        visitor.subscribes(email);
        UUID id = UUID.fromString(tables.rows("select id from subscriber").get(0));
        QuarkusTransaction.requiringNew().run(() -> suspend.suspend(List.of(id)));
    }
}
