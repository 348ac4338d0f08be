package org.casereviewupdate.subscription;

import static org.assertj.core.api.Assertions.assertThat;
import static org.casereviewupdate.support.AdminKey.admin;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import org.casereviewupdate.audit.Chain;
import org.casereviewupdate.audit.Chains;
import org.casereviewupdate.mail.EmailAddress;
import org.casereviewupdate.support.FeatureTest;
import org.casereviewupdate.support.Mailbox;
import org.casereviewupdate.support.MovableClock;
import org.casereviewupdate.support.TableDump;
import org.casereviewupdate.suppression.Suppressions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@FeatureTest
class ImportSubscribersTest {

    private static final String HEADER = "email,language,lawful_basis,agreed_on,proof\n";

    @Inject
    Visitor visitor;

    @Inject
    ConfirmationMailJob mails;

    @Inject
    RetentionJob retention;

    @Inject
    Suppressions suppressions;

    @Inject
    Chains chains;

    @Inject
    Mailbox mailbox;

    @Inject
    MovableClock clock;

    @Inject
    TableDump tables;

    @Test
    void who_comes_with_a_proof_is_a_subscriber_and_the_evidence_says_where_it_lies() {
        imports("ann@example.org,cy,consent,2025-03-04,\"Training day, form 12\"")
                .body("outcomes.CONFIRMED", equalTo(1))
                .body("rows[0].row", equalTo(2));

        assertThat(tables.rows("select concat_ws('|', status, language, lawful_basis) from subscriber"))
                .containsExactly("CONFIRMED|cy|CONSENT");
        assertThat(tables.rows("select concat_ws('|', event, source, language, evidence) from consent_record"))
                .containsExactly("CONFIRMED|IMPORT|cy|2025-03-04, Training day, form 12");
        assertThat(tables.rows("select actor || ': ' || detail from audit_entry where action = 'subscribers.imported'"))
                .singleElement()
                .asString()
                .endsWith("confirmed 1, pending 0");
        assertThat(chains.verify(Chain.CONSENT).complete()).isTrue();
    }

    @Test
    void who_comes_without_a_proof_waits_gets_no_mail_and_is_forgotten() {
        imports("ann@example.org,,,,").body("outcomes.PENDING", equalTo(1));
        mails.tick();
        assertThat(visitor.statusOf("ann@example.org")).isEqualTo("PENDING");
        assertThat(mailbox.all()).isEmpty();

        clock.advance(Duration.ofDays(7));
        retention.tick();

        assertThat(tables.rows("select id from subscriber")).isEmpty();
    }

    @Test
    void who_waits_becomes_a_subscriber_by_the_ordinary_way() {
        imports("ann@example.org,,,,");

        visitor.subscribes("ann@example.org");

        assertThat(visitor.statusOf("ann@example.org")).isEqualTo("CONFIRMED");
    }

    @Test
    void u_09_a_suppressed_address_stays_suppressed_and_the_report_says_so() {
        suppressions.suppress(EmailAddress.parse("ann@example.org"), "complaint");

        imports("Ann@Example.org,en,consent,2025-03-04,form").body("rows[0].outcome", equalTo("SUPPRESSED"));

        assertThat(tables.rows("select id from subscriber")).isEmpty();
    }

    @Test
    void who_has_left_is_not_brought_back_before_or_after_the_address_is_blanked() {
        visitor.subscribes("ann@example.org");
        visitor.leaves("ann@example.org");
        imports("ann@example.org,en,consent,2025-03-04,form").body("rows[0].outcome", equalTo("LEFT"));

        clock.advance(Duration.ofDays(28));
        retention.tick();

        imports("ann@example.org,en,consent,2025-03-04,form").body("rows[0].outcome", equalTo("LEFT"));
        assertThat(tables.rows("select status from subscriber")).containsExactly("UNSUBSCRIBED");
    }

    @Test
    void a_stranger_s_sign_up_after_leaving_opens_no_way_for_a_list() {
        visitor.subscribes("ann@example.org");
        visitor.leaves("ann@example.org");
        visitor.signsUp("ann@example.org");

        imports("ann@example.org,en,consent,2025-03-04,form").body("rows[0].outcome", equalTo("LEFT"));

        assertThat(visitor.statusOf("ann@example.org")).isEqualTo("PENDING");
    }

    @ParameterizedTest
    @CsvSource({"2026-02-05, CONFIRMED", "2026-09-10, CONFIRMED", "2026-02-04, REJECTED", "'', REJECTED"})
    void a_soft_opt_in_counts_from_the_day_of_the_law(String day, String outcome) {
        imports("ann@example.org,en,soft opt-in," + day + "," + (day.isEmpty() ? "" : "donor 7"))
                .body("rows[0].outcome", equalTo(outcome));

        if (outcome.equals("CONFIRMED")) {
            assertThat(tables.rows("select lawful_basis from subscriber")).containsExactly("SOFT_OPT_IN");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "'ann@example,,,,', email",
        "'ann@example.org,fr,,,', language",
        "'ann@example.org,,guess,,', lawful_basis",
        "'ann@example.org,,,soon,form', agreed_on",
        "'ann@example.org,,,2026-09-11,form', agreed_on",
        "'ann@example.org,,,,form', agreed_on",
        "'ann@example.org,,,2025-03-04,', proof"
    })
    void a_bad_row_is_named_and_the_good_ones_are_entered(String row, String column) {
        imports(row, "bob@example.org,en,consent,2025-03-04,form")
                .body("rows[0].outcome", equalTo("REJECTED"))
                .body("rows[0].messages[0].column", equalTo(column))
                .body("rows[1].outcome", equalTo("CONFIRMED"));
    }

    @Test
    void a_dry_run_tells_the_same_and_changes_nothing() {
        List<String> rows = List.of("ann@example.org,en,consent,2025-03-04,form", "bob@example.org,,,,", "x,,,,");
        var before = tables.take();

        String tried = send(rows, "?dryRun=true").extract().asString();

        assertThat(tables.take()).isEqualTo(before);
        assertThat(send(rows, "").extract().asString()).isEqualTo(tried.replace("\"dryRun\":true", "\"dryRun\":false"));
        send(rows, "?dryRun=yes").statusCode(422);
    }

    @Test
    void the_same_list_again_changes_nothing() {
        List<String> rows =
                List.of("ann@example.org,en,consent,2025-03-04,form", "bob@example.org,,,,", "ANN@example.org,,,,");
        send(rows, "").body("rows[2].messages[0].message", containsString("on line 2"));
        List<String> subscribers = tables.rows("select subscriber::text from subscriber order by id");

        send(rows, "").body("outcomes.UNCHANGED", equalTo(2)).body("outcomes.REJECTED", equalTo(1));

        assertThat(tables.rows("select subscriber::text from subscriber order by id"))
                .isEqualTo(subscribers);
        assertThat(tables.rows("select count(*) from consent_record")).containsExactly("1");
    }

    @Test
    void only_admins_may_import() {
        io.restassured.RestAssured.given()
                .contentType("text/csv")
                .body(HEADER)
                .post("/api/v1/subscribers/imports")
                .then()
                .statusCode(401);
    }

    private static ValidatableResponse imports(String... rows) {
        return send(List.of(rows), "").statusCode(200);
    }

    private static ValidatableResponse send(List<String> rows, String query) {
        return admin().contentType("text/csv")
                .body(HEADER + String.join("\n", rows))
                .post("/api/v1/subscribers/imports" + query)
                .then();
    }
}
