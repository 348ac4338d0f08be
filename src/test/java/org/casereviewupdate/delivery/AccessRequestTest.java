package org.casereviewupdate.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.casereviewupdate.support.AdminKey.admin;

import io.quarkus.arc.All;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.casereviewupdate.mail.EmailAddress;
import org.casereviewupdate.subscription.Holding;
import org.casereviewupdate.subscription.Visitor;
import org.casereviewupdate.support.FeatureTest;
import org.casereviewupdate.support.MovableClock;
import org.casereviewupdate.support.Newsroom;
import org.casereviewupdate.support.TableDump;
import org.casereviewupdate.suppression.Suppressions;
import org.junit.jupiter.api.Test;

/** P-03: who asks what is held of them gets all of it. */
@FeatureTest
class AccessRequestTest {

    private static final String ANN = "ann@example.org";
    private static final String BOB = "bob@example.org";

    @Inject
    @All
    List<Holding> holdings;

    @Inject
    Visitor visitor;

    @Inject
    EditorsDesk desk;

    @Inject
    Newsroom newsroom;

    @Inject
    Suppressions suppressions;

    @Inject
    MovableClock clock;

    @Inject
    TableDump tables;

    @Test
    void p_03_every_table_that_may_hold_something_of_a_person_is_covered() {
        List<String> suspects = tables.rows("select distinct table_name from information_schema.columns"
                + " join information_schema.tables using (table_schema, table_name)"
                + " where table_schema = 'public' and table_type = 'BASE TABLE'"
                + " and (column_name ~ 'address|subscriber|email|recipient' or table_name ~ 'subscriber')"
                // Addresses of reports on the web, not of people.
                + " and table_name <> 'link_check'");

        assertThat(suspects).isNotEmpty();
        assertThat(holdings).extracting(Holding::table).containsAll(suspects);
    }

    @Test
    void p_03_a_person_gets_every_row_of_theirs_and_nobody_else_s() {
        for (String person : List.of(ANN, BOB)) {
            visitor.subscribes(person);
        }
        desk.released();
        newsroom.tick();
        visitor.leaves(ANN);
        clock.advance(Duration.ofDays(1));
        visitor.signsUp(ANN);
        for (String person : List.of(ANN, BOB)) {
            suppressions.suppress(EmailAddress.parse(person), "complaint");
            visitor.submits(person).then().statusCode(202);
        }
        Map<String, List<Map<String, ?>>> ann = request(ANN);

        assertThat(ann.keySet())
                .contains(
                        "subscriber",
                        "sign_up",
                        "confirmation",
                        "consent_record",
                        "consent_wording",
                        "delivery",
                        "suppression",
                        "limit_use",
                        "journal_entry");
        assertThat(ann.get("subscriber"))
                .singleElement()
                .satisfies(row -> assertThat(row.get("address_key")).isEqualTo(ANN));
        assertThat(ann.get("delivery")).hasSize(1);
        assertThat(ann.get("consent_record")).hasSize(4);
        assertThat(ann.toString()).doesNotContain(BOB);
        assertThat(request(BOB).toString()).doesNotContain(ANN);
        assertThat(tables.rows("select actor from audit_entry where action = 'subscriber.data-read'"))
                .hasSize(2);
    }

    @Test
    void p_03_of_an_erased_person_only_what_stands_for_the_address_is_left() {
        visitor.subscribes(ANN);
        desk.released();
        newsroom.tick();
        admin().body(Map.of("address", ANN))
                .post("/api/v1/subscribers/erasures")
                .then()
                .statusCode(204);

        assertThat(request(ANN).keySet()).isSubsetOf("suppression", "journal_entry", "audit_entry");
    }

    private static Map<String, List<Map<String, ?>>> request(String person) {
        return admin().body(Map.of("address", person))
                .post("/api/v1/subscribers/access-requests")
                .then()
                .statusCode(200)
                .extract()
                .path("tables");
    }
}
