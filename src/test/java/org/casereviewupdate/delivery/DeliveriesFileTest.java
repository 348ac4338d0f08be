package org.casereviewupdate.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.casereviewupdate.delivery.EditorsDesk.act;
import static org.casereviewupdate.delivery.EditorsDesk.refused;
import static org.casereviewupdate.support.AdminKey.admin;
import static org.hamcrest.Matchers.equalTo;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.casereviewupdate.support.FeatureTest;
import org.casereviewupdate.support.Newsroom;
import org.casereviewupdate.support.TableDump;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who was served, as a file. */
@FeatureTest
class DeliveriesFileTest {

    @Inject
    EditorsDesk desk;

    @Inject
    Newsroom newsroom;

    @Inject
    TableDump tables;

    @Test
    void k_02_who_was_served_can_be_downloaded_without_an_address() {
        UUID ann = newsroom.subscriber("ann@example.org");
        UUID issue = desk.handedOut();
        newsroom.tick();
        newsroom.subscriber("bob@example.org");
        tables.change("update issue set status = 'SENDING'");
        act(issue, "halt").statusCode(200);

        Response file = admin().get(address(issue) + "?status=ACCEPTED");

        file.then()
                .statusCode(200)
                .contentType("text/csv;charset=UTF-8")
                .header("Content-Disposition", equalTo("attachment; filename=\"deliveries-" + issue + ".csv\""))
                .header("Cache-Control", equalTo("no-store"));
        assertThat(file.asString()).doesNotContain("ann@").doesNotContain("example.org");
        assertThat(rows(file)).singleElement().satisfies(row -> {
            assertThat(row.getField("subscriber")).isEqualTo(ann.toString());
            assertThat(row.getField("status")).isEqualTo("ACCEPTED");
            assertThat(row.getField("sending_at")).isEqualTo("2026-09-10T10:00:00Z");
            assertThat(row.getField("reply_code")).isEqualTo("250");
        });
    }

    @Test
    void i_03_what_a_relay_said_is_no_formula_in_a_spreadsheet() {
        newsroom.subscriber("ann@example.org");
        UUID issue = desk.handedOut();
        desk.end(issue, DeliveryStatus.FAILED, refused(550, "5.7.1"));
        tables.change("update delivery set reply_text = '=cmd|'' /C calc''!A0, \"quoted\"'");

        assertThat(rows(admin().get(address(issue))))
                .singleElement()
                .satisfies(row -> assertThat(row.getField("reply_text")).isEqualTo("'=cmd|' /C calc'!A0, \"quoted\""));
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+1", "-1", "@SUM(A1)", " =1", "\t=1", "\r=1"})
    void i_03_a_cell_that_could_be_a_formula_is_text(String cell) {
        assertThat(DeliveriesFile.cell(cell)).isEqualTo("'" + cell);
    }

    @Test
    void a_large_issue_comes_whole_and_in_order() {
        UUID issue = desk.handedOut();
        tables.change(
                "insert into delivery (issue_id, subscriber_id) select ?, gen_random_uuid() from generate_series(1,"
                        + " 12345)",
                issue);

        List<String> subscribers = rows(admin().get(address(issue))).stream()
                .map(row -> row.getField("subscriber"))
                .toList();

        assertThat(subscribers).hasSize(12345).doesNotHaveDuplicates().isSorted();
    }

    @Test
    void the_file_of_an_unknown_issue_is_not_found() {
        admin().get(address(UUID.randomUUID()))
                .then()
                .statusCode(404)
                .body("type", equalTo("urn:case-review-update:problem:no-such-issue"));
    }

    private static String address(UUID issue) {
        return "/api/v1/issues/" + issue + "/deliveries.csv";
    }

    private static List<NamedCsvRecord> rows(Response file) {
        return CsvReader.builder().ofNamedCsvRecord(file.asString()).stream().toList();
    }
}
