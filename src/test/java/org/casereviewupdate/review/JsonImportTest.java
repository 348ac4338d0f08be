package org.casereviewupdate.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.util.RawValue;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.casereviewupdate.problem.Problem;
import org.casereviewupdate.review.ImportOptions.BadRows;
import org.casereviewupdate.review.ImportOptions.Mode;
import org.casereviewupdate.review.ImportReport.Outcome;
import org.casereviewupdate.spreadsheet.UnreadableFile;
import org.casereviewupdate.support.FeatureTest;
import org.casereviewupdate.support.TableDump;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** JSON of every sort is imported whole, or its bad records are named, or it is refused; never anything in between. */
@FeatureTest
class JsonImportTest {

    private static final ImportOptions SKIP = new ImportOptions(null, Mode.STORE, BadRows.SKIP);

    /** What stands where something else should; each is JSON. */
    private static final List<String> ODD = List.of(
            "null",
            "true",
            "0",
            "-1",
            "2026.5",
            "1e300",
            "\"\"",
            "\" \"",
            "\"2026\"",
            "\"\\u0000\"",
            "\"\\ud800\"",
            "\"\\u202e\"",
            "\"=cmd|' /C calc'!A0\"",
            "\"<script>alert(1)</script>\"",
            "[]",
            "[null]",
            "[[]]",
            "[{}]",
            "[1, 2]",
            "{}",
            "{\"text\": 1}");

    @Inject
    ImportReviews imports;

    @Inject
    TableDump tables;

    @Inject
    ObjectMapper json;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
    void whatever_stands_in_a_record_the_good_ones_are_stored_and_the_bad_ones_named(long seed)
            throws JsonProcessingException {
        Random chance = new Random(seed);
        ArrayNode file = json.createArrayNode();
        List<String> good = new ArrayList<>();
        for (int number = 0; number < 60; number++) {
            ObjectNode record = record(seed + "-" + number);
            if (chance.nextBoolean()) {
                spoil(record, chance);
            } else {
                good.add(seed + "-" + number);
            }
            file.add(record);
        }

        ImportReport report = run(file.toString(), SKIP);
        ImportReport again = run(file.toString(), SKIP);

        assertThat(report.rows()).hasSize(60);
        assertThat(report.rows().stream()
                        .filter(row -> row.outcome() == Outcome.CREATED)
                        .map(ImportReport.Row::sourceReference))
                .containsAll(good);
        assertThat(report.rows())
                .filteredOn(row -> row.outcome() == Outcome.REJECTED)
                .allSatisfy(row -> assertThat(row.messages()).isNotEmpty());
        assertThat(report.created() + report.rejected()).isEqualTo(60);
        assertThat(tables.rows("select count(*) from case_review")).containsExactly(String.valueOf(report.created()));
        assertThat(again.unchanged()).as("the same file again").isEqualTo(report.created());
        assertThat(again.rejected()).isEqualTo(report.rejected());
    }

    @ParameterizedTest
    @ValueSource(longs = {21, 22, 23, 24})
    void a_file_that_was_damaged_on_the_way_changes_nothing(long seed) {
        Random chance = new Random(seed);
        String file = json.createArrayNode().add(record("a")).add(record("b")).toString();

        for (int number = 0; number < 60; number++) {
            byte[] damaged = damage(file.getBytes(StandardCharsets.UTF_8), chance);
            try {
                ImportReport report = imports.run(upload(damaged), dryRun(), "test");
                assertThat(report.rows()).hasSizeLessThanOrEqualTo(2);
            } catch (Problem refused) {
                assertThat(refused.view().detail()).isNotBlank();
            }
        }

        assertThat(tables.rows("select count(*) from case_review")).containsExactly("0");
    }

    @ParameterizedTest
    @MethodSource("unreadable")
    void what_is_no_list_of_records_is_refused_as_a_whole(String file) {
        assertThatThrownBy(() -> run(file, SKIP)).isInstanceOf(UnreadableFile.class);

        assertThat(tables.rows("select count(*) from case_review")).containsExactly("0");
    }

    static Stream<String> unreadable() {
        String good =
                "{\"sourceReference\": \"a\", \"year\": 2026, \"bodies\": [\"Harrowmere\"], \"name\": \"Child K\","
                        + " \"type\": \"LEARNING_REVIEW\", \"summary\": \"Invented.\"}";
        return Stream.of(
                "",
                " ",
                "null",
                "{}",
                good,
                "[" + good,
                "[" + good + ",]",
                "[" + good + "] [" + good + "]",
                "[" + good + "] x",
                "[" + good.replace("\"name\"", "\"name\": \"Child L\", \"name\"") + "]",
                "[" + "[".repeat(100_000),
                "[{\"summary\": " + "{\"a\":".repeat(5_000),
                "[{\"summary\": \"" + "x".repeat(200_000) + "\"}]",
                "[{\"" + "k".repeat(5_000) + "\": 1}]",
                "[{\"year\": " + "9".repeat(5_000) + "}]",
                "[NaN]",
                "[{'name': 'x'}]",
                "[/* no */]");
    }

    @Test
    void a_list_without_end_is_named_and_costs_no_more_than_its_reading() {
        ObjectNode record = record("a");
        ArrayNode themes = record.putArray("learningThemes");
        for (int number = 0; number < 400_000; number++) {
            themes.add("");
        }

        ImportReport report = run("[" + record + "]", SKIP);

        assertThat(report.rows())
                .singleElement()
                .satisfies(row -> assertThat(row.messages())
                        .containsExactly(new ImportReport.Message("learningThemes", "has more than 1000 entries")));
    }

    @Test
    void numbers_are_not_taken_for_kinds_and_halves_not_for_wholes() {
        assertThat(messages("type", "3"))
                .extracting(ImportReport.Message::column)
                .containsExactly("type");
        assertThat(messages("year", "2026.5"))
                .extracting(ImportReport.Message::column)
                .containsExactly("year");
        assertThat(messages("ageGroups", "[0]"))
                .extracting(ImportReport.Message::column)
                .containsExactly("ageGroups");
    }

    private List<ImportReport.Message> messages(String field, String value) {
        ObjectNode record = record("a");
        record.putRawValue(field, new RawValue(value));
        return run("[" + record + "]", SKIP).rows().get(0).messages();
    }

    private ObjectNode record(String reference) {
        ObjectNode record = json.createObjectNode()
                .put("sourceReference", reference)
                .put("year", 2026)
                .put("name", "Child " + reference)
                .put("type", "CHILD_SAFEGUARDING_PRACTICE_REVIEW")
                .put("summary", "Invented example \u2013 Dŵr \ud83c\udf31.");
        record.putArray("bodies").add("Harrowmere");
        record.putArray("areas").add("Hull");
        record.putArray("subjects").add("fathers");
        record.putArray("learningThemes").add("Somebody should have asked");
        record.putArray("recommendations")
                .addObject()
                .put("addressee", "Schools")
                .put("text", "Ask twice");
        return record;
    }

    private void spoil(ObjectNode record, Random chance) throws JsonProcessingException {
        List<String> names = new ArrayList<>();
        record.fieldNames().forEachRemaining(names::add);
        names.add("nonsense");
        names.add("version");
        String name = names.get(chance.nextInt(names.size()));
        if (chance.nextInt(5) == 0) {
            record.remove(name);
        } else {
            record.set(name, json.readTree(ODD.get(chance.nextInt(ODD.size()))));
        }
    }

    private static byte[] damage(byte[] file, Random chance) {
        byte[] damaged = file.clone();
        switch (chance.nextInt(3)) {
            case 0 -> damaged[chance.nextInt(damaged.length)] = (byte) chance.nextInt(256);
            case 1 -> damaged = Arrays.copyOf(damaged, chance.nextInt(damaged.length));
            default -> {
                int at = chance.nextInt(damaged.length);
                int length = Math.min(chance.nextInt(40), damaged.length - at);
                System.arraycopy(file, chance.nextInt(damaged.length - length + 1), damaged, at, length);
            }
        }
        return damaged;
    }

    private ImportReport run(String file, ImportOptions options) {
        return imports.run(upload(file.getBytes(StandardCharsets.UTF_8)), options, "test");
    }

    private static ImportOptions dryRun() {
        return new ImportOptions(null, Mode.DRY_RUN, BadRows.SKIP);
    }

    private static ImportReviews.Upload upload(byte[] file) {
        return new ImportReviews.Upload(new ByteArrayInputStream(file), ImportFormat.JSON, null);
    }
}
