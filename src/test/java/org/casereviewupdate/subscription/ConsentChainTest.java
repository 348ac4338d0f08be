package org.casereviewupdate.subscription;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.casereviewupdate.support.AdminKey.admin;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.util.List;
import java.util.stream.IntStream;
import org.casereviewupdate.support.FeatureTest;
import org.casereviewupdate.support.Intruder;
import org.casereviewupdate.support.TableDump;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** P-01: what somebody agreed to can be shown, and that nobody has altered it. */
@FeatureTest
class ConsentChainTest {

    @Inject
    Visitor visitor;

    @Inject
    Intruder intruder;

    @Inject
    TableDump tables;

    @Test
    void p_01_untouched_evidence_is_whole() {
        agreements();

        isWhole(5);
    }

    @ParameterizedTest
    @CsvSource({
        "update consent_record set event = 'CONFIRMED' where id = 3, 3",
        "update consent_record set at = at - interval '1 day' where id = 2, 2",
        "update consent_record set subscriber_id = gen_random_uuid() where id = 4, 4",
        "update consent_record set wording_hash = null where id = 1, 1",
        "update consent_record set salt = gen_random_uuid()::text where id = 5, 5",
        "delete from consent_record where id = 2, 3"
    })
    void p_01_a_record_that_was_altered_is_named(String sql, int id) {
        agreements();

        intruder.alters(sql);

        verdict().body("[1].firstBroken", equalTo(id));
    }

    @Test
    void p_01_records_that_were_cut_off_at_the_end_are_missed() {
        agreements();

        intruder.alters("delete from consent_record where id > 3");

        verdict().body("[1].firstBroken", nullValue()).body("[1].complete", equalTo(false));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update consent_record set event = 'CONFIRMED'",
                "update consent_record set page = null, source = null",
                "update consent_record set hash = ''"
            })
    void a_12_the_table_takes_new_records_and_changes_none(String sql) {
        agreements();

        assertThatThrownBy(() -> tables.change(sql)).rootCause().hasMessageContaining("only takes new rows");

        isWhole(5);
    }

    @Test
    void who_is_erased_leaves_links_that_say_nothing_and_the_chain_holds() {
        agreements();

        admin().body("{\"address\": \"ann@example.org\"}")
                .post("/api/v1/subscribers/erasures")
                .then()
                .statusCode(204);

        assertThat(tables.rows("select consent_record::text from consent_record where id in (1, 2, 3)"))
                .hasSize(3)
                .allSatisfy(row -> assertThat(row).matches("\\(\\d,,,,,,,,,?,?[0-9a-f]{64},[0-9a-f]{64}.*\\)"));
        isWhole(5);
    }

    @Test
    void s_11_what_many_do_at_once_is_one_chain() {
        List<String> links = IntStream.range(0, 9)
                .mapToObj(i -> visitor.signsUp("reader-" + i + "@example.org"))
                .toList();

        IntStream.range(0, 50)
                .parallel()
                .forEach(i -> RestAssured.given().post(links.get(i % 9)).then().statusCode(200));

        assertThat(tables.rows("select id from consent_record where event = 'CONFIRMED'"))
                .hasSize(9);
        isWhole(18);
    }

    @Test
    void only_admins_may_ask() {
        RestAssured.given().get("/api/v1/chains").then().statusCode(401);
    }

    private void agreements() {
        visitor.subscribes("ann@example.org");
        visitor.leaves("ann@example.org");
        visitor.subscribes("bob@example.org");
    }

    private static void isWhole(int records) {
        verdict()
                .body("[1].chain", equalTo("CONSENT"))
                .body("[1].records", equalTo(records))
                .body("[1].firstBroken", nullValue())
                .body("[1].complete", equalTo(true))
                .body("[0].chain", equalTo("AUDIT"))
                .body("[0].firstBroken", nullValue());
    }

    private static io.restassured.response.ValidatableResponse verdict() {
        return admin().get("/api/v1/chains").then().statusCode(200);
    }
}
