package org.casereviewupdate.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.casereviewupdate.delivery.EditorsDesk.act;
import static org.casereviewupdate.delivery.EditorsDesk.report;
import static org.casereviewupdate.support.ScriptedSmtpServer.Moment.DATA;
import static org.casereviewupdate.support.SmtpAct.reply;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.casereviewupdate.relay.RelayConfig;
import org.casereviewupdate.review.CaseReviewView;
import org.casereviewupdate.support.Newsroom;
import org.casereviewupdate.support.RealPostgres;
import org.casereviewupdate.support.ReceivedMail;
import org.casereviewupdate.support.ScriptedRelay;
import org.casereviewupdate.support.ScriptedSmtpServer;
import org.casereviewupdate.support.ScriptedSmtpServer.Received;
import org.casereviewupdate.support.SmtpAct;
import org.casereviewupdate.support.SmtpPeer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** An editor changes or halts what is leaving, when some have it and others do not: done while the relay invites the next text. */
@QuarkusTest
@QuarkusTestResource(RealPostgres.class)
@WithTestResource(ScriptedRelay.class)
class MidRunTest {

    ScriptedSmtpServer relay;

    @Inject
    EditorsDesk desk;

    @Inject
    Newsroom newsroom;

    @Inject
    RelayConfig settings;

    @Inject
    Breaker breaker;

    @BeforeEach
    void relay_takes_everything() {
        relay.reset();
        breaker.handedOver();
    }

    @Test
    void k_04_after_a_correction_no_old_word_leaves_and_the_rest_get_the_corrected_ones() {
        newsroom.subscribers(6);
        CaseReviewView review = newsroom.review("Child Misnamed", "2026-09-01");
        UUID issue = desk.released(Map.of("reviews", List.of(review.id())));
        after(3, () -> newsroom.rename(review, "Child Renamed"));

        newsroom.tick();

        assertThat(relay.received()).hasSize(3);
        report(issue)
                .body("status", equalTo("HALTED"))
                .body("reason", containsString("changed"))
                .body("deliveries.accepted", equalTo(3))
                .body("deliveries.waiting", equalTo(3));

        act(issue, "resume").statusCode(200);
        newsroom.tick();

        report(issue).body("status", equalTo("SENT")).body("deliveries.accepted", equalTo(6));
        assertThat(relay.received()).extracting(Received::recipient).hasSize(6).doesNotHaveDuplicates();
        assertThat(relay.received().subList(0, 3))
                .allSatisfy(mail ->
                        assertThat(words(mail)).contains("Child Misnamed").doesNotContain("Child Renamed"));
        assertThat(relay.received().subList(3, 6))
                .allSatisfy(mail ->
                        assertThat(words(mail)).contains("Child Renamed").doesNotContain("Child Misnamed"));
    }

    @Test
    void k_01_once_a_halt_is_answered_each_connection_finishes_one_message_at_most() {
        newsroom.subscribers(120);
        UUID issue = desk.released();
        AtomicInteger answered = new AtomicInteger();
        after(20, () -> {
            act(issue, "halt").statusCode(200);
            answered.set(relay.accepted());
        });

        newsroom.tick();

        int left = relay.accepted();
        assertThat(left - answered.get()).isBetween(0, settings.connections());
        report(issue).body("status", equalTo("HALTED")).body("deliveries.accepted", equalTo(left));

        act(issue, "resume").statusCode(200);
        newsroom.tick();

        report(issue).body("status", equalTo("SENT")).body("deliveries.accepted", equalTo(120));
        assertThat(relay.received())
                .extracting(Received::recipient)
                .hasSize(120)
                .doesNotHaveDuplicates();
    }

    /** Once so many have theirs an editor acts, and until that is done the relay invites no further text. */
    private void after(int count, Runnable deed) {
        SmtpAct once = new SmtpAct() {

            private boolean done;

            @Override
            public synchronized void play(SmtpPeer peer) {
                if (!done) {
                    done = true;
                    deed.run();
                }
            }
        };
        relay.on(DATA, peer -> relay.accepted() >= count, once.then(reply("354 Go ahead")));
    }

    private static String words(Received mail) {
        ReceivedMail read = new ReceivedMail(mail.text());
        return read.subject() + read.text() + read.html();
    }
}
