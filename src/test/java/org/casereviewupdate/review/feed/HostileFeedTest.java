package org.casereviewupdate.review.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;
import org.casereviewupdate.spreadsheet.FileTooLarge;
import org.casereviewupdate.spreadsheet.UnreadableFile;
import org.casereviewupdate.support.Allocated;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Case I-01: what is no feed, or one that is to break its reader, is refused, and takes no more memory than the case allows. */
class HostileFeedTest {

    private static final long MOST_MEMORY = 64_000_000;

    private static final String FEED = """
        <?xml version="1.0" encoding="UTF-8"?>
        <feed xmlns="http://www.w3.org/2005/Atom">
          <id>urn:example:feed</id><title>Invented – one</title><updated>2026-09-02T10:00:00Z</updated>
          <entry><id>urn:example:1</id><title>x</title><updated>2026-09-02T10:00:00Z</updated></entry>
        </feed>
        """;

    @ParameterizedTest
    @ValueSource(strings = {"<!DOCTYPE feed>", "<!DOCTYPE feed SYSTEM \"http://127.0.0.1:1/x.dtd\">"})
    void i_01_a_document_type_is_refused(String doctype) {
        refused(with(doctype));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<!DOCTYPE feed [<!ENTITY x SYSTEM \"file:///etc/hostname\">]>",
                "<!DOCTYPE feed [<!ENTITY % x SYSTEM \"file:///etc/hostname\"> %x;]>"
            })
    void i_01_an_external_entity_is_refused(String doctype) {
        refused(with(doctype).replace("<title>x", "<title>&x;"));
    }

    @Test
    void i_01_laughter_by_the_billion_is_refused() {
        String laughs = IntStream.range(1, 10)
                .mapToObj(i -> "<!ENTITY l" + i + " \"" + ("&l" + (i - 1) + ";").repeat(10) + "\">")
                .collect(Collectors.joining("", "<!ENTITY l0 \"ha\">", ""));

        refused(with("<!DOCTYPE feed [" + laughs + "]>").replace("<title>x", "<title>&l9;"));
    }

    @Test
    void i_01_what_is_packed_is_not_unpacked() throws IOException {
        ByteArrayOutputStream bomb = new ByteArrayOutputStream();
        try (OutputStream zip = new GZIPOutputStream(bomb)) {
            byte[] blanks = " ".repeat(1_000_000).getBytes(StandardCharsets.US_ASCII);
            for (int i = 0; i < 500; i++) {
                zip.write(blanks);
            }
        }

        refused(bomb.toByteArray());
    }

    @ParameterizedTest
    @ValueSource(strings = {"<x/>", "<entry/>", "<entry><id>x</id></entry>"})
    void i_01_a_million_items_are_refused(String item) {
        int most = (int) (IncomingFeed.LARGEST - 1_000) / item.length();

        refused(FEED.replace("<entry>", item.repeat(Math.min(most, 1_000_000)) + "<entry>"));
    }

    @Test
    void i_01_more_entries_than_anybody_looks_through_are_refused() {
        refused(FEED.replace("<entry>", "<entry><id>x</id></entry>".repeat(6_000) + "<entry>"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"x-no-such-charset", "IBM037", "UTF-16", "UTF-32", "\u0000"})
    void i_01_a_charset_that_it_is_not_in_is_refused(String declared) {
        refused(FEED.replace("UTF-8", declared));
    }

    @Test
    void i_01_bytes_that_its_charset_does_not_have_are_refused() {
        refused(FEED.getBytes(Charset.forName("windows-1252")));
        refused(FEED.replace("<id>", "<id>\0"));
    }

    @ParameterizedTest
    @ValueSource(ints = {100, 100_000, 1_000_000})
    void i_01_a_tower_of_elements_is_refused(int depth) {
        refused(FEED.replace("<entry>", "<x>".repeat(depth) + "</x>".repeat(depth) + "<entry>"));
    }

    @Test
    void i_01_an_element_of_a_thousand_attributes_is_refused() {
        String attributes =
                IntStream.range(0, 1_000).mapToObj(i -> " a" + i + "=''").collect(Collectors.joining());

        refused(FEED.replace("<entry>", "<x" + attributes + "/><entry>"));
    }

    @Test
    void i_01_a_feed_without_end_is_cut_off_where_it_passes_the_limit() {
        Endless sender = new Endless();

        assertThatThrownBy(() -> IncomingFeed.receive(sender)).isInstanceOf(FileTooLarge.class);
        assertThat(sender.sent).isLessThan(IncomingFeed.LARGEST + 100_000);
    }

    @Test
    void what_is_no_feed_is_refused() {
        refused("");
        refused("<html><body>hello</body></html>");
        refused(FEED.substring(0, 200));
    }

    private static String with(String doctype) {
        return FEED.replaceFirst("\\?>", "?>" + Matcher.quoteReplacement(doctype));
    }

    private static void refused(String feed) {
        refused(feed.getBytes(StandardCharsets.UTF_8));
    }

    private static void refused(byte[] feed) {
        long taken = Allocated.by(() -> {
            assertThatThrownBy(() -> IncomingFeed.receive(new ByteArrayInputStream(feed)))
                    .isInstanceOf(UnreadableFile.class);
            return true;
        });
        assertThat(taken).as("bytes of memory").isLessThan(MOST_MEMORY);
    }

    /** Sends for ever. */
    private static final class Endless extends InputStream {

        private long sent;

        @Override
        public int read() {
            sent++;
            return ' ';
        }
    }
}
