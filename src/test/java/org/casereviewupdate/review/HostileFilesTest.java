package org.casereviewupdate.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.anyOf;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import io.restassured.RestAssured;
import io.restassured.config.EncoderConfig;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.casereviewupdate.support.AdminKey;
import org.casereviewupdate.support.FeatureTest;
import org.casereviewupdate.support.TableDump;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Cases I-01 and I-04 at the door: a file that is to do harm gets an answer that says why, and nothing of it is stored. */
@FeatureTest
class HostileFilesTest {

    private static final String HEADER = "ref,title,type,summary,areas,keywords,date added\n";
    private static final String GOOD =
            "A1,2026 - Harrowmere - Child Oisín,CSPR,Invented.,Harrowmere,fathers,2026-09-01\n";
    private static final String FEED = "<?xml version=\"1.0\"?>%s<feed xmlns=\"http://www.w3.org/2005/Atom\"><id>x</id>"
            + "<title>x</title><updated>2026-09-02T10:00:00Z</updated>%s</feed>";

    @Inject
    TableDump tables;

    static Stream<Arguments> tables() throws IOException {
        String table = HEADER + GOOD;
        return Stream.of(
                Arguments.of("UTF-16", table.getBytes(StandardCharsets.UTF_16)),
                Arguments.of("UTF-16 without a mark", table.getBytes(StandardCharsets.UTF_16LE)),
                Arguments.of("a line of ten million characters", bytes(table + "A2," + "x".repeat(10_000_000))),
                Arguments.of("a quote without its partner", bytes(table + "A2,\"open,CSPR\nA3,x\n")),
                Arguments.of("a million columns", bytes(HEADER.strip() + ",x".repeat(1_000_000) + "\n" + GOOD)),
                Arguments.of("a million cells in a row", bytes(table + "A2" + ",x".repeat(1_000_000) + "\n")),
                Arguments.of("an archive", zip(table)),
                Arguments.of("a byte of no charset", concat(bytes(table), new byte[] {(byte) 0x81, '\n'})));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("tables")
    void i_04_a_table_that_is_to_break_its_reader_is_refused_whole(String what, byte[] file) {
        post("text/csv", file, "?onBadRows=skip")
                .statusCode(422)
                .body("type", equalTo("urn:case-review-update:problem:unreadable-file"));

        assertThat(tables.rows("select count(*) from case_review")).as(what).containsExactly("0");
    }

    @Test
    void i_04_a_mark_and_latin_1_are_read() {
        post("text/csv", bytes("\uFEFF" + HEADER + GOOD), "").statusCode(200).body("created", equalTo(1));
        post("text/csv", (HEADER + GOOD).getBytes(StandardCharsets.ISO_8859_1), "")
                .statusCode(200)
                .body("unchanged", equalTo(1))
                .body("charset", equalTo("windows-1252"));

        assertThat(tables.rows("select name from case_review")).containsExactly("Child Oisín");
    }

    @Test
    void i_04_a_nul_in_a_cell_is_named_by_its_row_and_the_other_rows_are_stored() {
        String bad = GOOD.replace("A1", "A2").replace("Invented.", "Inv\0ented.");

        post("text/csv", bytes(HEADER + bad + GOOD), "").statusCode(422).body("rejected", equalTo(1));
        assertThat(tables.rows("select count(*) from case_review")).containsExactly("0");

        post("text/csv", bytes(HEADER + bad + GOOD), "?onBadRows=skip")
                .statusCode(200)
                .body("created", equalTo(1))
                .body("rows.find { it.outcome == 'rejected' }.row", equalTo(2))
                .body("rows.find { it.outcome == 'rejected' }.messages.column", hasItem(equalTo("summary")));
    }

    static Stream<Arguments> feeds() {
        String entry = "<entry><id>urn:x</id><title>x</title><updated>2026-09-02T10:00:00Z</updated></entry>";
        String external = "<!DOCTYPE feed [<!ENTITY x SYSTEM \"file:///etc/hostname\">]>";
        String laughs = "<!DOCTYPE feed [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;\">]>";
        return Stream.of(
                Arguments.of("a document type", bytes(FEED.formatted("<!DOCTYPE feed>", entry))),
                Arguments.of("an external entity", bytes(FEED.formatted(external, "<subtitle>&x;</subtitle>" + entry))),
                Arguments.of("a billion laughs", bytes(FEED.formatted(laughs, "<subtitle>&b;</subtitle>" + entry))),
                Arguments.of("a million items", bytes(FEED.formatted("", "<entry/>".repeat(1_000_000)))),
                Arguments.of(
                        "a tower", bytes(FEED.formatted("", "<x>".repeat(500_000) + "</x>".repeat(500_000) + entry))),
                Arguments.of(
                        "a bad charset",
                        bytes(FEED.formatted("", entry).replace("?>", " encoding=\"x-no-such-charset\"?>"))),
                Arguments.of(
                        "another charset than it says",
                        FEED.formatted("", "<subtitle>–</subtitle>" + entry)
                                .getBytes(Charset.forName("windows-1252"))));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("feeds")
    void i_01_a_feed_that_is_to_break_its_reader_is_refused_whole(String what, byte[] file) {
        post("application/atom+xml", file, "")
                .statusCode(422)
                .body("type", startsWith("urn:case-review-update:problem:"))
                .body("detail", not(equalTo("")));

        assertThat(tables.rows("select count(*) from case_review")).as(what).containsExactly("0");
    }

    static Stream<Arguments> good() {
        String entry =
                "<entry><id>urn:x</id><title>2026 - Harrowmere - Child K</title><updated>2026-09-02T10:00:00Z</updated>"
                        + "<summary>Invented.</summary><category term=\"local child safeguarding practice review\"/></entry>";
        String json =
                "[{\"sourceReference\": \"J1\", \"year\": 2026, \"bodies\": [\"Harrowmere\"], \"name\": \"Child K\","
                        + " \"type\": \"LEARNING_REVIEW\", \"summary\": \"Invented.\"}]";
        return Stream.of(
                Arguments.of("text/csv", bytes(HEADER + GOOD)),
                Arguments.of("application/atom+xml", bytes(FEED.formatted("", entry))),
                Arguments.of("application/json", bytes(json)));
    }

    /** What is packed is good, so that it would be stored if anything unpacked it. */
    @ParameterizedTest(name = "{0}")
    @MethodSource("good")
    void i_01_what_was_packed_on_the_way_is_not_unpacked(String type, byte[] file) throws IOException {
        post(type, file, "?dryRun=true").statusCode(200).body("created", equalTo(1));

        sender().header("Content-Encoding", "gzip")
                .contentType(type)
                .body(gzip(file))
                .post("/api/v1/case-reviews/imports")
                .then()
                .statusCode(anyOf(equalTo(415), equalTo(422)));

        assertThat(tables.rows("select count(*) from case_review")).containsExactly("0");
    }

    private static ValidatableResponse post(String type, byte[] file, String query) {
        return sender().contentType(type)
                .body(file)
                .post("/api/v1/case-reviews/imports" + query)
                .then();
    }

    private static RequestSpecification sender() {
        return RestAssured.given()
                .config(RestAssured.config()
                        .encoderConfig(EncoderConfig.encoderConfig()
                                .appendDefaultContentCharsetToContentTypeIfUndefined(false)
                                .encodeContentTypeAs("text/csv", ContentType.BINARY)
                                .encodeContentTypeAs("application/atom+xml", ContentType.BINARY)
                                .encodeContentTypeAs("application/json", ContentType.BINARY)))
                .auth()
                .oauth2(AdminKey.SECRET);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] gzip(byte[] file) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (var zip = new GZIPOutputStream(packed)) {
            zip.write(file);
        }
        return packed.toByteArray();
    }

    private static byte[] zip(String table) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("reviews.csv"));
            zip.write(bytes(table));
        }
        return bytes.toByteArray();
    }

    private static byte[] concat(byte[] start, byte[] end) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        all.writeBytes(start);
        all.writeBytes(end);
        return all.toByteArray();
    }
}
