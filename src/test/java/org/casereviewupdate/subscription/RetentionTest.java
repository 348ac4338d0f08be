package org.casereviewupdate.subscription;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.time.Duration;
import java.util.stream.IntStream;
import org.casereviewupdate.audit.Chain;
import org.casereviewupdate.audit.Chains;
import org.casereviewupdate.support.FeatureTest;
import org.casereviewupdate.support.MovableClock;
import org.casereviewupdate.support.TableDump;
import org.junit.jupiter.api.Test;

@FeatureTest
class RetentionTest {

    private static final String ANN = "ann@example.org";

    @Inject
    Visitor visitor;

    @Inject
    RetentionJob retention;

    @Inject
    Chains chains;

    @Inject
    MovableClock clock;

    @Inject
    TableDump tables;

    @Test
    void p_02_an_address_that_nobody_confirms_is_gone_after_seven_days() {
        visitor.signsUp(ANN);
        clock.advance(Duration.ofDays(7).minusSeconds(1));
        retention.tick();
        assertThat(visitor.statusOf(ANN)).isEqualTo("PENDING");

        clock.advance(Duration.ofSeconds(1));
        retention.tick();

        assertThat(tables.take().toString()).doesNotContain(ANN);
        assertThat(tables.rows("select id from subscriber")).isEmpty();
        assertThat(tables.rows("select subscriber_id from consent_record where subscriber_id is not null"))
                .isEmpty();
        assertThat(chains.verify(Chain.CONSENT).firstBroken()).isNull();
    }

    @Test
    void p_02_a_newer_link_keeps_the_address_until_it_expires() {
        visitor.signsUp(ANN);
        clock.advance(Duration.ofDays(6));
        String newer = visitor.signsUp(ANN);
        clock.advance(Duration.ofDays(6));
        retention.tick();

        given().post(newer).then().statusCode(200);

        assertThat(visitor.statusOf(ANN)).isEqualTo("CONFIRMED");
    }

    @Test
    void p_02_replicas_that_forget_at_the_same_time_forget_each_once() {
        tables.change("insert into subscriber (id, version, status, address, address_key, address_hash, lawful_basis,"
                + " language, detail, created_at) select gen_random_uuid(), 0, 'PENDING', number || '@example.org',"
                + " number || '@example.org', '', 'CONSENT', 'en', 'FULL', timestamptz '2026-09-01T00:00:00Z'"
                + " from generate_series(1, 1200) as number");

        IntStream.range(0, 3).parallel().forEach(i -> retention.tick());
        retention.tick();

        assertThat(tables.rows("select id from subscriber")).isEmpty();
        assertThat(tables.rows("select count(*) from journal_entry where kind = 'subscriber.erased'"))
                .containsExactly("1200");
    }

    @Test
    void a_leaver_s_address_is_blanked_after_four_weeks_and_the_evidence_stays_six_years() {
        visitor.subscribes(ANN);
        visitor.leaves(ANN);
        clock.advance(Duration.ofDays(28).minusSeconds(1));
        retention.tick();
        assertThat(visitor.statusOf(ANN)).isEqualTo("UNSUBSCRIBED");

        clock.advance(Duration.ofSeconds(1));
        retention.tick();
        assertThat(tables.take().toString()).doesNotContain(ANN);
        assertThat(tables.rows("select event from consent_record order by id"))
                .containsExactly("SIGNED_UP", "CONFIRMED", "UNSUBSCRIBED");

        clock.moveTo("2032-09-10T10:00:00Z");
        retention.tick();
        assertThat(tables.rows("select id from subscriber")).isEmpty();
        assertThat(tables.rows("select count(event) from consent_record")).containsExactly("0");
        assertThat(chains.verify(Chain.CONSENT).complete()).isTrue();
    }

    @Test
    void who_left_and_is_signed_up_by_a_stranger_has_left_still() {
        visitor.subscribes(ANN);
        visitor.leaves(ANN);
        clock.advance(Duration.ofDays(1));
        visitor.signsUp(ANN);

        clock.advance(Duration.ofDays(7));
        retention.tick();

        assertThat(visitor.statusOf(ANN)).isEqualTo("UNSUBSCRIBED");
        assertThat(tables.rows("select ended_at at time zone 'UTC' from subscriber"))
                .containsExactly("2026-09-10 10:00:00");
        assertThat(tables.rows("select count(event) from consent_record")).containsExactly("4");
    }

    @Test
    void a_subscriber_stays() {
        visitor.subscribes(ANN);

        clock.advance(Duration.ofDays(4000));
        retention.tick();

        assertThat(visitor.statusOf(ANN)).isEqualTo("CONFIRMED");
        assertThat(tables.rows("select count(event) from consent_record")).containsExactly("2");
    }
}
