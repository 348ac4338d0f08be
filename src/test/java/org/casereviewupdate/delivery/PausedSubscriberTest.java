package org.casereviewupdate.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.casereviewupdate.support.FeatureTest;
import org.casereviewupdate.support.Mailbox;
import org.casereviewupdate.support.MovableClock;
import org.casereviewupdate.support.Newsroom;
import org.casereviewupdate.support.ReceivedMail;
import org.casereviewupdate.support.TableDump;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who pauses gets nothing, at whichever moment the pause begins, and everything after it. */
@FeatureTest
class PausedSubscriberTest {

    @Inject
    EditorsDesk desk;

    @Inject
    Newsroom newsroom;

    @Inject
    Ledger ledger;

    @Inject
    Clerk clerk;

    @Inject
    Mailbox mailbox;

    @Inject
    MovableClock clock;

    @Inject
    TableDump tables;

    private UUID ann;

    @BeforeEach
    void subscribe() {
        ann = newsroom.subscriber("ann@example.org");
        newsroom.subscriber("bob@example.org");
    }

    @Test
    void an_issue_is_not_handed_out_to_who_pauses_and_the_next_one_after_the_pause_is() {
        pause("2026-10-01T00:00:00Z");
        desk.released();
        newsroom.tick();
        assertThat(mailbox.all()).extracting(ReceivedMail::to).containsExactly("bob@example.org");
        assertThat(tables.rows("select 1 from delivery")).hasSize(1);

        clock.moveTo("2026-10-01T00:00:00Z");
        desk.released();
        newsroom.tick();

        assertThat(mailbox.to("ann@example.org")).hasSize(1);
    }

    @Test
    void who_pauses_while_it_waits_is_skipped_with_the_reason() {
        desk.handedOut();

        pause("2026-10-01T00:00:00Z");
        newsroom.tick();

        assertThat(mailbox.all()).extracting(ReceivedMail::to).containsExactly("bob@example.org");
        assertThat(tables.rows("select status || reason from delivery where subscriber_id = '" + ann + "'"))
                .containsExactly("SKIPPEDPAUSED");
    }

    @Test
    void who_pauses_when_it_is_claimed_already_is_not_mailed() {
        UUID issue = desk.handedOut();
        List<Claim> claims = ledger.claim(issue, UUID.randomUUID(), 50);

        pause("2026-10-01T00:00:00Z");

        assertThat(claims)
                .hasSize(2)
                .filteredOn(claim ->
                        clerk.enter(Turn.begin(claim, 1)).toCompletableFuture().join())
                .extracting(Claim::address)
                .containsExactly("bob@example.org");
    }

    @Test
    void what_was_put_off_is_skipped_for_who_pauses_meanwhile() {
        UUID issue = desk.handedOut();
        tables.change(
                "update delivery set status = 'DEFERRED', not_before = '2026-12-01' where subscriber_id = ?", ann);

        pause("2026-10-01T00:00:00Z");
        newsroom.tick();

        assertThat(tables.rows("select reason from delivery where status = 'SKIPPED'"))
                .containsExactly("PAUSED");
        assertThat(tables.rows("select status from issue where id = '" + issue + "'"))
                .containsExactly("SENT");
    }

    private void pause(String until) {
        tables.change("update subscriber set paused_until = ? where id = ?", Timestamp.from(Instant.parse(until)), ann);
    }
}
