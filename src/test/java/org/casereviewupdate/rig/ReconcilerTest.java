package org.casereviewupdate.rig;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.casereviewupdate.support.ScriptedSmtpServer.Received;
import org.junit.jupiter.api.Test;

/** Each promise that the rig judges is broken once here: a judge that never finds anything would go unnoticed in the runs. */
class ReconcilerTest {

    private static final long SECOND = 1_000_000_000L;
    private static final UUID ANN = new UUID(0, 1);
    private static final UUID BOB = new UUID(0, 2);
    private static final String ANNS = "ann@" + Readers.DOMAIN;
    private static final String BOBS = "bob@" + Readers.DOMAIN;
    private static final String REVIEW = "Canary";

    private final Diary diary = new Diary(Map.of(ANNS, ANN, BOBS, BOB), List.of(REVIEW, "Linnet"));
    private final List<Posted> posted = new ArrayList<>(List.of(accepted(ANNS, 10), accepted(BOBS, 11)));
    private final List<Received> texts = new ArrayList<>();
    private final Map<UUID, String> states = new HashMap<>(Map.of(ANN, "ACCEPTED", BOB, "ACCEPTED"));
    private final List<Evidence.Said> said = new ArrayList<>();

    @Test
    void nothing_is_wrong_with_what_went_as_it_should() {
        assertThat(faults()).isEmpty();
    }

    @Test
    void i1_somebody_else_is_mailed() {
        posted.add(accepted("eve@" + Readers.DOMAIN, 12));

        assertThat(faults()).containsExactly("I1: a stranger was mailed");
    }

    @Test
    void i1_somebody_may_have_been_mailed_twice() {
        posted.add(new Posted(ANNS, 12 * SECOND, 12 * SECOND, 0, 0, ""));

        assertThat(faults()).singleElement().asString().startsWith("doubled: " + ANN);
    }

    @Test
    void i2_somebody_is_forgotten() {
        posted.remove(0);
        states.remove(ANN);

        assertThat(faults()).containsExactly("lost: " + ANN + " I2: its delivery is missing");
    }

    @Test
    void i2_somebody_is_skipped_who_has_not_left() {
        posted.remove(0);
        states.put(ANN, "SKIPPED");

        assertThat(faults()).containsExactly("lost: " + ANN + " I2: skipped, and had not left");
    }

    @Test
    void i3_somebody_is_mailed_later_than_two_seconds_after_leaving() {
        diary.left().put(ANN, 7 * SECOND);

        assertThat(faults()).singleElement().asString().startsWith("mailed after leaving: " + ANN);
    }

    @Test
    void u_13_an_old_address_is_used() {
        diary.moved().put(ANN, new Diary.Move("ann.new@" + Readers.DOMAIN, 7 * SECOND));

        assertThat(faults()).singleElement().asString().contains("U-13");
    }

    @Test
    void i4_a_withdrawn_review_is_finished_too_late() {
        diary.withdrawn().put(REVIEW, 7 * SECOND);
        posted.set(0, new Posted(ANNS, 8 * SECOND, 10 * SECOND, 10 * SECOND, 250, telling(ANN, ANNS)));

        assertThat(faults())
                .anySatisfy(fault -> assertThat(fault).startsWith("I4").contains("finished 3000 ms"));
    }

    @Test
    void i4_an_octet_of_a_withdrawn_review_leaves_too_late_though_no_message_is_finished() {
        diary.withdrawn().put(REVIEW, 7 * SECOND);
        texts.add(text(10, "About Can=\r\nary, and here the connection en"));

        assertThat(faults()).singleElement().asString().startsWith("I4").contains("began to leave 3000 ms");
    }

    @Test
    void i4_what_began_in_time_is_no_fault() {
        diary.withdrawn().put(REVIEW, 7 * SECOND);
        texts.add(text(8, "About " + REVIEW));
        texts.add(text(10, "About somebody else"));

        assertThat(faults()).isEmpty();
    }

    @Test
    void i5_an_acceptance_is_written_down_that_never_was() {
        posted.remove(0);

        assertThat(faults()).singleElement().asString().contains(ANN + " I5");
    }

    @Test
    void i5_an_acceptance_is_written_down_as_something_else() {
        states.put(ANN, "FAILED");

        assertThat(faults()).anySatisfy(fault -> assertThat(fault).startsWith("I5"));
    }

    @Test
    void i6_more_is_uncertain_than_can_be() {
        states.put(ANN, "UNCERTAIN");
        states.put(BOB, "UNCERTAIN");
        diary.doubtOf(1);

        assertThat(faults()).singleElement().asString().startsWith("I6: 2 uncertain, where 1 could be");
    }

    @Test
    void i6_as_much_is_uncertain_as_can_be() {
        states.put(ANN, "UNCERTAIN");
        posted.set(1, new Posted(BOBS, 11 * SECOND, 11 * SECOND, 0, 0, ""));
        states.put(BOB, "UNCERTAIN");
        diary.doubtOf(1);

        assertThat(faults()).isEmpty();
    }

    @Test
    void i7_a_message_is_made_out_to_somebody_else() {
        posted.set(0, new Posted(ANNS, 10 * SECOND, 10 * SECOND, 10 * SECOND, 250, telling(BOB, BOBS)));

        assertThat(faults())
                .contains(
                        "I7: " + ANN + " got what is made out to somebody else",
                        "I7: " + ANN + " got no leave link of their own");
    }

    @Test
    void i8_an_address_a_token_and_a_review_are_in_a_log_and_in_metrics() {
        said.add(new Evidence.Said("log", "could not mail " + ANNS));
        said.add(new Evidence.Said("log", "GET /leave/" + Newsdesk.leaveToken(ANN)));
        said.add(new Evidence.Said("metrics", "review{name=\"" + REVIEW + "\"}"));

        assertThat(faults())
                .containsExactly(
                        "I8: an address is in the log",
                        "I8: a token is in the log",
                        "I8: review text is in the metrics");
    }

    @Test
    void k_01_a_transaction_begins_too_late_after_a_halt() {
        diary.stops().add(new Diary.Stop("K-01", 7 * SECOND, 15 * SECOND, 2));

        assertThat(faults()).containsExactly("K-01: 2 transactions began later than 2 s after the answer");
    }

    @Test
    void k_01_more_is_finished_after_a_halt_than_there_are_connections() {
        diary.stops().add(new Diary.Stop("K-01", 9 * SECOND + 1, 15 * SECOND, 1));

        assertThat(faults()).containsExactly("K-01: 2 messages were finished after the answer, on 1 connections");
    }

    @Test
    void k_01_what_leaves_when_somebody_has_asked_to_go_on_is_no_fault() {
        diary.stops().add(new Diary.Stop("K-01", 5 * SECOND, 9 * SECOND, 1));

        assertThat(faults()).isEmpty();
    }

    @Test
    void what_was_noticed_on_the_way_and_an_issue_too_many_are_faults() {
        diary.faults().add("D-16: nobody released it");

        assertThat(Reconciler.judge(diary, new Evidence(posted, texts, states, List.of("SENT", "HALTED"), said))
                        .faults())
                .containsExactly(
                        "D-16: nobody released it", "the issues are [SENT, HALTED] instead of one that is SENT");
    }

    private List<String> faults() {
        return Reconciler.judge(diary, new Evidence(posted, texts, states, List.of("SENT"), said))
                .faults();
    }

    private static Posted accepted(String address, long second) {
        return new Posted(address, second * SECOND, second * SECOND, second * SECOND, 250, "");
    }

    private static Received text(long second, String words) {
        return new Received(1, "", ANNS, second * SECOND, words.getBytes(StandardCharsets.ISO_8859_1));
    }

    private static String telling(UUID reader, String address) {
        return "To: " + address + "\r\nMessage-ID: <" + reader + "@charity.example>\r\n\r\n" + REVIEW + " /leave/"
                + Newsdesk.leaveToken(reader) + "\r\n";
    }
}
