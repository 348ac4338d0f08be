package org.casereviewupdate.spreadsheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TableTest {

    private static final Columns COLUMNS =
            new Columns().with("ref", "reference").with("name").with("note");

    @ParameterizedTest
    @ValueSource(strings = {",", ";", "\t"})
    void the_delimiter_is_found_in_the_header(String delimiter) {
        String text = String.join(delimiter, "Reference", "\"Name\"", "Note") + "\n"
                + String.join(delimiter, "1", "\"a,b;c\td\"", "x") + "\n";

        assertThat(read(text)).singleElement().satisfies(row -> {
            assertThat(row.cell("ref")).isEqualTo("1");
            assertThat(row.cell("name")).isEqualTo("a,b;c\td");
            assertThat(row.cell("note")).isEqualTo("x");
        });
    }

    @Test
    void a_quoted_cell_has_lines_and_quotes_of_its_own() {
        assertThat(read("ref,name\r\n1,\"first\r\nsecond \"\"quoted\"\"\"\r\n2,x\r\n"))
                .extracting(row -> row.line() + ":" + row.cell("name"))
                .containsExactly("2:first\r\nsecond \"quoted\"", "4:x");
    }

    @Test
    void utf8_is_read_with_and_without_its_mark() {
        byte[] text = "ref,name\n1,Oisín ŷ\n".getBytes(StandardCharsets.UTF_8);
        byte[] marked = "\uFEFFref,name\n1,Oisín ŷ\n".getBytes(StandardCharsets.UTF_8);

        assertThat(read(text, null))
                .singleElement()
                .satisfies(row -> assertThat(row.cell("name")).isEqualTo("Oisín ŷ"));
        assertThat(read(marked, "iso-8859-1"))
                .singleElement()
                .satisfies(row -> assertThat(row.cell("name") + row.cell("ref")).isEqualTo("Oisín ŷ1"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "windows-1252", "ISO-8859-1"})
    void what_is_not_utf8_is_windows_1252(String declared) {
        byte[] text = "ref,name\n1,Oisín – “x”\n".getBytes(Charset.forName("windows-1252"));

        try (Table table = open(text, declared.isEmpty() ? null : declared)) {
            assertThat(table.charset()).isEqualTo("windows-1252");
            assertThat(table.next().orElseThrow().cell("name")).isEqualTo("Oisín – “x”");
        }
    }

    @Test
    void a_file_that_is_not_what_it_says_is_refused() {
        byte[] text = "ref,name\n1,Oisín\n".getBytes(StandardCharsets.ISO_8859_1);

        refused(text, "utf-8", "says it is UTF-8 and is not");
        refused(text, "klingon", "charset that was declared");
    }

    @Test
    void an_empty_file_is_refused() {
        refused(new byte[0], null, "is empty");
        refused("\n\n".getBytes(StandardCharsets.UTF_8), null, "is empty");
    }

    @Test
    void a_header_alone_is_a_table_without_rows() {
        assertThat(read("ref,name\n")).isEmpty();
    }

    @Test
    void blank_rows_are_passed_over() {
        assertThat(read("ref,name\n\n , \n1,x\n,\n")).extracting(Row::line).containsExactly(4L);
    }

    @Test
    void more_rows_than_the_limit_are_refused() {
        refused(("ref\n" + "1\n".repeat(Table.MOST_ROWS + 1)).getBytes(StandardCharsets.UTF_8), null, "50000 rows");
    }

    @Test
    void a_column_may_stand_only_once() {
        refused("ref,name,Reference\n".getBytes(StandardCharsets.UTF_8), null, "column ref twice");
    }

    @Test
    void a_missing_column_is_named() {
        try (Table table = open("ref\n".getBytes(StandardCharsets.UTF_8), null)) {
            assertThatThrownBy(() -> table.require("ref", "name"))
                    .isInstanceOf(UnreadableFile.class)
                    .hasMessageContaining("no column name");
        }
    }

    @Test
    void a_column_that_means_nothing_is_told_of() {
        try (Table table = open("ref,Internal notes, \n".getBytes(StandardCharsets.UTF_8), null)) {
            assertThat(table.ignoredColumns()).containsExactly("Internal notes");
        }
    }

    @Test
    void a_row_with_a_cell_too_many_is_known() {
        assertThat(read("ref,name\n1,2,3\n4,5,\n6\n"))
                .extracting(Row::isShifted)
                .containsExactly(true, false, false);
    }

    @Test
    void a_formula_stays_text() {
        assertThat(read("ref,name\n1,=cmd|' /C calc'!A0\n"))
                .extracting(row -> row.cell("name"))
                .containsExactly("=cmd|' /C calc'!A0");
    }

    @Test
    void a_cell_of_several_is_parted_at_bars_and_lines() {
        assertThat(read("ref,name\n1,\"• one; still one\r\n- two|3. three\n\n\"\n"))
                .singleElement()
                .satisfies(row -> {
                    assertThat(row.entries("name")).containsExactly("one; still one", "two", "three");
                    assertThat(row.terms("name")).containsExactly("one", "still one", "two", "three");
                });
    }

    private static List<Row> read(String text) {
        return read(text.getBytes(StandardCharsets.UTF_8), null);
    }

    private static List<Row> read(byte[] bytes, String declared) {
        List<Row> rows = new ArrayList<>();
        try (Table table = open(bytes, declared)) {
            for (Optional<Row> row = table.next(); row.isPresent(); row = table.next()) {
                rows.add(row.get());
            }
        }
        return rows;
    }

    private static void refused(byte[] bytes, String declared, String because) {
        assertThatThrownBy(() -> read(bytes, declared))
                .isInstanceOf(UnreadableFile.class)
                .hasMessageContaining(because);
    }

    private static Table open(byte[] bytes, String declared) {
        return Table.receive(new ByteArrayInputStream(bytes), declared, COLUMNS);
    }
}
