package org.casereviewupdate.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.casereviewupdate.delivery.EditorsDesk.refused;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.UUID;
import org.casereviewupdate.relay.Handover;
import org.casereviewupdate.relay.Stage;
import org.casereviewupdate.support.FeatureTest;
import org.casereviewupdate.support.Newsroom;
import org.casereviewupdate.support.TableDump;
import org.hibernate.Session;
import org.junit.jupiter.api.Test;

/** What a report costs: the ledger has a row for each mail of a year, and only one of them is meant. */
@FeatureTest
class NoteReturnTest {

    private static final Bounce GONE = new Bounce(Map.of("ann@example.org", "5.1.1"));

    @Inject
    NoteReturn noting;

    @Inject
    EditorsDesk desk;

    @Inject
    Newsroom newsroom;

    @Inject
    TableDump tables;

    @Inject
    Session database;

    @Test
    void a_report_is_led_to_its_row_by_the_ledgers_key_among_several_issues() {
        UUID ann = newsroom.subscriber("ann@example.org");
        newsroom.subscriber("bob@example.org");
        accepted();
        UUID issue = accepted();
        accepted();
        tables.change("insert into delivery (issue_id, subscriber_id, status) select '" + issue
                + "', gen_random_uuid(), 'ACCEPTED' from generate_series(1, 5000)");
        tables.change("analyze delivery");

        long scans = QuarkusTransaction.requiringNew().call(() -> {
            long before = scans();
            assertThat(noting.bounced(ReturnMark.of(issue, ann), GONE)).isTrue();
            assertThat(noting.complained(ReturnMark.of(issue, ann))).isPresent();
            return scans() - before;
        });

        assertThat(scans).isZero();
        assertThat(tables.rows("select issue_id || ' ' || subscriber_id from delivery where bounce_status = '5.1.1'"))
                .containsExactly(issue + " " + ann);
    }

    @Test
    void what_the_relay_refused_at_once_has_nothing_to_come_back() {
        UUID ann = newsroom.subscriber("ann@example.org");
        UUID issue = desk.handedOut();
        desk.end(issue, DeliveryStatus.FAILED, refused(550, "5.7.1"));

        boolean isNew = QuarkusTransaction.requiringNew().call(() -> noting.bounced(ReturnMark.of(issue, ann), GONE));

        assertThat(isNew).isFalse();
    }

    private UUID accepted() {
        UUID issue = desk.handedOut();
        desk.end(issue, DeliveryStatus.ACCEPTED, new Handover(Stage.ANSWER, 250, "2.0.0", "Ok"));
        return issue;
    }

    /** How often the whole ledger was gone over on this connection. */
    private long scans() {
        return database.createNativeQuery(
                        "select seq_scan from pg_stat_xact_user_tables where relname = 'delivery'", Long.class)
                .getSingleResult();
    }
}
