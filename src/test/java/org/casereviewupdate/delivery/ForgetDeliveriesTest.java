package org.casereviewupdate.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.casereviewupdate.support.AdminKey.admin;

import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.casereviewupdate.support.FeatureTest;
import org.casereviewupdate.support.MovableClock;
import org.casereviewupdate.support.Newsroom;
import org.casereviewupdate.support.TableDump;
import org.junit.jupiter.api.Test;

@FeatureTest
class ForgetDeliveriesTest {

    @Inject
    EditorsDesk desk;

    @Inject
    Newsroom newsroom;

    @Inject
    ForgetDeliveriesJob forgetting;

    @Inject
    AccountForIssue accounts;

    @Inject
    MovableClock clock;

    @Inject
    TableDump tables;

    @Test
    void deliveries_go_after_thirteen_months_and_the_report_of_their_issue_stays() {
        newsroom.subscriber("ann@example.org");
        newsroom.subscriber("bob@example.org");
        UUID issue = desk.released();
        newsroom.tick();
        newsroom.tick();
        String report = deliveries(issue);
        tables.change("update issue set ended_at = timestamptz '2026-09-10T10:00:00Z'");

        clock.moveTo("2027-10-10T09:59:59Z");
        forgetting.tick();
        assertThat(tables.rows("select status from delivery")).containsExactly("ACCEPTED", "ACCEPTED");

        clock.moveTo("2027-10-10T10:00:00Z");
        IntStream.range(0, 3).parallel().forEach(i -> forgetting.tick());
        assertThat(tables.rows("select status from delivery")).isEmpty();
        assertThat(deliveries(issue)).isEqualTo(report).contains("total:2").contains("accepted:2");
        assertThat(accounts.of(issue))
                .isEqualTo(new IssueAccount(
                        2, List.of(new IssueAccount.Line(DeliveryStatus.ACCEPTED, "FORGOTTEN", 2)), List.of()));
    }

    private static String deliveries(UUID issue) {
        return admin().get("/api/v1/issues/" + issue)
                .then()
                .statusCode(200)
                .extract()
                .path("deliveries")
                .toString()
                .replace("=", ":");
    }
}
