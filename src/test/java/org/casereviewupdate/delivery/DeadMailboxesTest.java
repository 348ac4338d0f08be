package org.casereviewupdate.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.casereviewupdate.delivery.EditorsDesk.refused;
import static org.casereviewupdate.support.AdminKey.admin;
import static org.hamcrest.Matchers.contains;

import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.casereviewupdate.relay.Handover;
import org.casereviewupdate.relay.Stage;
import org.casereviewupdate.subscription.Visitor;
import org.casereviewupdate.support.FeatureTest;
import org.casereviewupdate.support.Mailbox;
import org.casereviewupdate.support.MovableClock;
import org.casereviewupdate.support.Newsroom;
import org.casereviewupdate.support.TableDump;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who is not mailed any more because the mailbox takes nothing, and who still is. */
@FeatureTest
class DeadMailboxesTest {

    private static final Handover TAKEN = new Handover(Stage.ANSWER, 250, "2.0.0", "Ok");

    @Inject
    EditorsDesk desk;

    @Inject
    DeadMailboxes deadMailboxes;

    @Inject
    Newsroom newsroom;

    @Inject
    Visitor visitor;

    @Inject
    Mailbox mailbox;

    @Inject
    MovableClock clock;

    @Inject
    TableDump tables;

    @Test
    void d_25_a_mailbox_that_is_unknown_suspends_its_subscriber_with_evidence() {
        UUID ann = newsroom.subscriber("ann@example.org");
        desk.end(desk.handedOut(), DeliveryStatus.FAILED, refused(550, "5.1.1"));
        newsroom.tick();
        newsroom.tick();

        assertThat(statuses()).containsExactly("SUSPENDED");
        assertThat(tables.rows("select event || ' ' || source || ' ' || at from consent_record"
                        + " where subscriber_id = '" + ann + "'"))
                .containsExactly("SUSPENDED DELIVERY 2026-09-10 10:00:00+00");
        assertThat(tables.rows("select detail from audit_entry where action = 'subscribers.suspended'"))
                .containsExactly("number 1");
        desk.released();
        newsroom.tick();
        assertThat(mailbox.all()).isEmpty();
    }

    /** RFC 7505 section 4.2: the domain itself says that nobody there takes mail. */
    @Test
    void d_25_a_domain_that_takes_no_mail_suspends_its_subscribers() {
        newsroom.subscriber("ann@example.org");

        desk.end(desk.handedOut(), DeliveryStatus.FAILED, refused(556, "5.1.10"));

        assertThat(statuses()).containsExactly("SUSPENDED");
    }

    @Test
    void what_is_still_to_be_weighed_is_found_by_its_index_by_an_older_program_too() {
        tables.change(
                "insert into delivery (issue_id, subscriber_id, status) select gen_random_uuid(), gen_random_uuid(), 'ACCEPTED'"
                        + " from generate_series(1, 5000)");
        tables.change("analyze delivery");
        for (String codes : List.of("'5.1.1', '5.1.10', '5.2.2', '4.2.2'", "'5.1.1', '5.2.2', '4.2.2'")) {
            assertThat(tables.rows("""
                            explain
                            select from delivery
                            where (status = 'FAILED' and stage = 'RECIPIENT' and reply_status in (%1$s) or bounce_status in (%1$s))
                                and judged_at is null
                            """.formatted(codes)))
                    .as(codes)
                    .anyMatch(line -> line.contains("delivery_mailbox_dead"));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "RECIPIENT, 550, 5.7.1",
        "RECIPIENT, 554, 5.7.26",
        "RECIPIENT, 550, 5.2.1",
        "RECIPIENT, 552, 5.2.2",
        "RECIPIENT, 553, 5.1.3",
        "RECIPIENT, 550, ",
        "RECIPIENT, 550, 5.1.2",
        "RECIPIENT, 551, 5.1.6",
        "ANSWER, 550, 5.1.1",
    })
    void d_25_no_other_refusal_suspends_anybody(Stage stage, int code, String status) {
        newsroom.subscriber("ann@example.org");

        desk.end(desk.handedOut(), DeliveryStatus.FAILED, new Handover(stage, code, status, "No"));

        assertThat(statuses()).containsExactly("CONFIRMED");
    }

    @Test
    void d_25_a_mailbox_found_full_by_three_issues_in_a_row_suspends() {
        newsroom.subscriber("ann@example.org");

        month(DeliveryStatus.FAILED, refused(552, "5.2.2"));
        month(DeliveryStatus.FAILED, refused(452, "4.2.2"));
        assertThat(statuses()).containsExactly("CONFIRMED");

        month(DeliveryStatus.FAILED, refused(552, "5.2.2"));
        assertThat(statuses()).containsExactly("SUSPENDED");
    }

    @Test
    void d_25_a_mailbox_that_was_emptied_in_between_begins_anew() {
        newsroom.subscriber("ann@example.org");

        month(DeliveryStatus.FAILED, refused(552, "5.2.2"));
        month(DeliveryStatus.FAILED, refused(552, "5.2.2"));
        month(DeliveryStatus.ACCEPTED, TAKEN);
        month(DeliveryStatus.FAILED, refused(552, "5.2.2"));
        month(DeliveryStatus.FAILED, refused(552, "5.2.2"));

        assertThat(statuses()).containsExactly("CONFIRMED");
    }

    @Test
    void who_signs_up_anew_is_mailed_again_and_old_refusals_are_forgotten() {
        newsroom.subscriber("ann@example.org");
        desk.end(desk.handedOut(), DeliveryStatus.FAILED, refused(550, "5.1.1"));
        assertThat(statuses()).containsExactly("SUSPENDED");

        clock.advance(Duration.ofDays(1));
        visitor.subscribes("ann@example.org");
        tables.change("update delivery set judged_at = null");
        newsroom.tick();
        assertThat(statuses()).containsExactly("CONFIRMED");

        mailbox.clear();
        desk.released();
        newsroom.tick();
        assertThat(mailbox.to("ann@example.org")).hasSize(1);
    }

    @Test
    void d_25_what_an_address_refused_is_not_held_against_the_one_that_took_its_place() {
        newsroom.subscriber("ann@example.org");
        desk.end(desk.handedOut(), DeliveryStatus.FAILED, refused(550, "5.7.1"));
        tables.change("update subscriber set address_since = timestamp with time zone '2026-09-10T10:00:01Z'");

        tables.change("update delivery set reply_status = '5.1.1', judged_at = null");
        newsroom.tick();

        assertThat(statuses()).containsExactly("CONFIRMED");
    }

    @Test
    void who_has_left_stays_gone() {
        newsroom.subscriber("ann@example.org");
        UUID issue = desk.handedOut();
        desk.end(issue, DeliveryStatus.FAILED, refused(550, "5.7.1"));
        visitor.leaves("ann@example.org");

        tables.change("update delivery set reply_status = '5.1.1'");
        newsroom.tick();

        assertThat(statuses()).containsExactly("UNSUBSCRIBED");
    }

    @Test
    void several_replicas_at_once_suspend_each_once() {
        tables.change("""
                insert into subscriber (id, version, status, address, address_key, address_hash, lawful_basis, language, detail,
                    created_at, confirmed_at)
                select gen_random_uuid(), 0, 'CONFIRMED', address, address, address::bytea, 'CONSENT', 'en', 'FULL', at, at
                from generate_series(1, 2500) i,
                    lateral (select 'r' || i || '@example.org' as address, timestamp with time zone '2026-09-10T10:00:00Z' as at) one
                """);
        UUID issue = desk.entered();
        tables.change("update delivery set status = 'FAILED', stage = 'RECIPIENT', reply_status = '5.1.1', ended_at ="
                + " timestamp with time zone '2026-09-10T10:00:00Z'");

        Stream.generate(() -> CompletableFuture.runAsync(deadMailboxes::suspend))
                .limit(5)
                .toList()
                .forEach(CompletableFuture::join);
        newsroom.tick();
        newsroom.tick();
        newsroom.tick();

        assertThat(tables.rows("select count(*) from subscriber where status = 'SUSPENDED'"))
                .containsExactly("2500");
        assertThat(tables.rows("select count(distinct subscriber_id) || ' of ' || count(*) from consent_record"))
                .containsExactly("2500 of 2500");
        admin().get("/api/v1/issues/" + issue + "/deliveries?limit=1").then().body("items.status", contains("FAILED"));
    }

    private void month(DeliveryStatus status, Handover handover) {
        clock.advance(Duration.ofDays(3));
        desk.end(desk.handedOut(), status, handover);
    }

    private List<String> statuses() {
        return tables.rows("select status from subscriber");
    }
}
