package org.casereviewupdate.spreadsheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.casereviewupdate.support.Allocated;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Case I-04: files that are no table, or one that is to break its reader; whatever they hold, the reader takes little memory for it. */
class HostileTableTest {

    private static final Columns COLUMNS = new Columns().with("ref").with("name");

    /** Less than a tenth of the largest file. */
    private static final long LITTLE = 2_000_000;

    private static final String BUFFER = "maximum buffer size";

    @ParameterizedTest
    @ValueSource(strings = {"UTF-16", "UTF-16LE", "UTF-16BE"})
    void i_04_utf16_is_refused_by_name(String charset) {
        refused("ref,name\n1,x\n".getBytes(Charset.forName(charset)), "UTF-16");
    }

    @Test
    void i_04_a_byte_order_mark_is_no_part_of_the_first_heading() {
        assertThat(read("\uFEFFref,name\n1,Oisín ŷ\n".getBytes(StandardCharsets.UTF_8)))
                .extracting(row -> row.cell("ref") + row.cell("name"))
                .containsExactly("1Oisín ŷ");
    }

    @Test
    void i_04_latin_1_is_read() {
        assertThat(read("ref,name\n1,Oisín\n".getBytes(StandardCharsets.ISO_8859_1)))
                .extracting(row -> row.cell("name"))
                .containsExactly("Oisín");
    }

    @Test
    void i_04_a_byte_that_no_charset_has_is_refused() {
        refused(new byte[] {'r', 'e', 'f', '\n', (byte) 0x81, '\n'}, "bytes that are no character");
    }

    @Test
    void i_04_a_nul_is_no_end_and_hides_no_row() {
        assertThat(read("ref,name\n1,a\0b\n2,c\n".getBytes(StandardCharsets.UTF_8)))
                .extracting(row -> row.cell("name"))
                .containsExactly("a\0b", "c");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ref,name\n1,", "ref,name\n1,\"", ""})
    void i_04_a_line_of_ten_million_characters_is_refused(String before) {
        refused((before + "x".repeat(10_000_000)).getBytes(StandardCharsets.UTF_8), BUFFER);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ref,name\n1,\"open\n2,x\n", "ref,name\n1,\"open\n2,\"x\"\n3,y\n"})
    void i_04_a_quote_without_its_partner_is_refused_with_its_line(String text) {
        refused(text.getBytes(StandardCharsets.UTF_8), "line 2");
    }

    @Test
    void i_04_a_quote_without_its_partner_swallows_no_more_than_a_cell() {
        refused(("ref,name\n1,\"open\n" + "2,x\n".repeat(1_000_000)).getBytes(StandardCharsets.UTF_8), BUFFER);
    }

    @Test
    void i_04_a_row_of_a_million_cells_is_refused() {
        refused(("ref,name\n" + ",".repeat(1_000_000)).getBytes(StandardCharsets.UTF_8), "limit of 200 fields");
        refused((",".repeat(1_000_000) + "\n1,2").getBytes(StandardCharsets.UTF_8), "limit of 200 fields");
    }

    @Test
    void i_04_an_archive_under_another_name_is_refused() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("ref.csv"));
            zip.write("ref\n1\n".getBytes(StandardCharsets.UTF_8));
        }

        refused(bytes.toByteArray(), "workbook or an archive");
    }

    @Test
    void i_04_a_file_without_end_is_cut_off_where_it_passes_the_limit() {
        Endless sender = new Endless();

        assertThatThrownBy(() -> Table.receive(sender, null, COLUMNS)).isInstanceOf(FileTooLarge.class);
        assertThat(sender.sent).isLessThan(Table.LARGEST_FILE + 100_000);
    }

    private static void refused(byte[] file, String because) {
        long taken = Allocated.by(() -> {
            assertThatThrownBy(() -> read(file))
                    .isInstanceOf(UnreadableFile.class)
                    .hasMessageContaining(because);
            return true;
        });
        assertThat(taken).as("bytes of memory").isLessThan(LITTLE);
    }

    private static List<Row> read(byte[] bytes) {
        List<Row> rows = new ArrayList<>();
        try (Table table = Table.receive(new ByteArrayInputStream(bytes), null, COLUMNS)) {
            for (Optional<Row> row = table.next(); row.isPresent(); row = table.next()) {
                rows.add(row.get());
            }
        }
        return rows;
    }

    /** Sends for ever. */
    private static final class Endless extends InputStream {

        private long sent;

        @Override
        public int read() {
            sent++;
            return 'x';
        }
    }
}
