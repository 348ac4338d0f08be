package org.casereviewupdate.review.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import org.casereviewupdate.problem.Problem;
import org.casereviewupdate.spreadsheet.UnreadableFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IncomingFeedTest {

    private static final String ATOM = """
        <?xml version="1.0" encoding="UTF-8"?>
        <feed xmlns="http://www.w3.org/2005/Atom">
          <id>urn:example:feed</id><title>Invented</title><updated>2026-09-02T10:00:00Z</updated>
          <entry>
            <id>urn:example:1</id>
            <title>2026 – Harrowmere – Child K</title>
            <link href="https://reports.example/k.pdf"/>
            <category term="CSPR"/><category term="fathers"/>
            <published>2026-09-01T23:30:00+01:00</published><updated>2026-09-02T10:00:00Z</updated>
            <content type="html">&lt;p&gt;Invented.&lt;br&gt;Two lines.&lt;/p&gt;&lt;script&gt;no&lt;/script&gt;&lt;p&gt;Next &amp;amp; last.&lt;/p&gt;</content>
          </entry>
        </feed>
        """;

    @Test
    void an_atom_feed_is_read() {
        assertThat(read(ATOM).items())
                .containsExactly(new FeedItem(
                        "urn:example:1",
                        "2026 – Harrowmere – Child K",
                        "https://reports.example/k.pdf",
                        "Invented.\nTwo lines.\n\nNext & last.",
                        Instant.parse("2026-09-01T22:30:00Z"),
                        List.of("CSPR", "fathers")));
    }

    @Test
    void an_rss_feed_is_read() {
        String rss = """
            <rss version="2.0"><channel><title>Invented</title><link>https://c.example/</link><description>x</description>
            <item><title>2026 - Harrowmere - Child K</title><link>https://reports.example/k.pdf</link>
            <description>Invented.</description><pubDate>Tue, 01 Sep 2026 10:00:00 GMT</pubDate></item></channel></rss>
            """;

        assertThat(read(rss).items()).singleElement().satisfies(item -> {
            assertThat(item.id()).isEqualTo("https://reports.example/k.pdf");
            assertThat(item.text()).isEqualTo("Invented.");
            assertThat(item.published()).isEqualTo("2026-09-01T10:00:00Z");
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<!DOCTYPE feed>",
                "<!DOCTYPE feed SYSTEM \"http://127.0.0.1:1/x.dtd\">",
                "<!DOCTYPE feed [<!ENTITY x SYSTEM \"file:///etc/hostname\">]>",
                "<!DOCTYPE feed [<!ENTITY % x SYSTEM \"file:///etc/hostname\"> %x;]>",
                "<!DOCTYPE feed [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;\"><!ENTITY c"
                        + " \"&b;&b;&b;&b;&b;&b;&b;&b;\">]>"
            })
    void i_01_a_document_type_is_refused_and_with_it_every_entity(String doctype) {
        refused(ATOM.replaceFirst("\\?>", "?>" + java.util.regex.Matcher.quoteReplacement(doctype)));
    }

    @Test
    void i_01_a_document_that_grows_in_memory_is_refused() {
        refused(ATOM.replace("<entry>", "<x/>".repeat(1_000_000) + "<entry>"));
        refused(ATOM.replace("<entry>", "<x>".repeat(100_000) + "</x>".repeat(100_000) + "<entry>"));
        refused(ATOM.replace("<entry>", "<x " + attributes(1_000) + "/><entry>"));
        refused(ATOM.replace("<entry>", "<entry><id>x</id></entry>".repeat(6_000) + "<entry>"));
    }

    @Test
    void i_01_a_feed_beyond_the_limit_is_refused() {
        assertThatThrownBy(() -> read(" ".repeat((int) IncomingFeed.LARGEST + 1)))
                .isInstanceOf(Problem.class);
    }

    @Test
    void i_01_bytes_that_are_no_xml_are_refused() throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream zip = new GZIPOutputStream(packed)) {
            zip.write(ATOM.getBytes(StandardCharsets.UTF_8));
        }

        refused(packed.toByteArray());
        refused(ATOM.replace("UTF-8", "x-no-such-charset").getBytes(StandardCharsets.UTF_8));
        refused(ATOM.getBytes(Charset.forName("windows-1252")));
        refused(ATOM.replace("UTF-8", "IBM037").getBytes(StandardCharsets.UTF_8));
        refused(new byte[0]);
        refused("<html><body>hello</body></html>");
        refused(ATOM.substring(0, 400));
        refused(ATOM.replace("<id>", "<id>\0"));
    }

    @Test
    void another_charset_that_is_declared_is_read() {
        String latin = ATOM.replace("UTF-8", "windows-1252");

        assertThat(read(latin.getBytes(Charset.forName("windows-1252")))
                        .items()
                        .get(0)
                        .title())
                .contains("–");
    }

    @Test
    void whatever_is_done_to_a_feed_it_is_read_or_refused() {
        Random chance = new Random(20261129);
        String noise = "<>&;\"'/ \0\nx0[]";
        for (int i = 0; i < 500; i++) {
            byte[] bytes = ATOM.getBytes(StandardCharsets.UTF_8);
            for (int j = 0; j <= chance.nextInt(6); j++) {
                bytes[chance.nextInt(bytes.length)] = (byte) noise.charAt(chance.nextInt(noise.length()));
            }
            try {
                read(bytes).items();
            } catch (UnreadableFile refused) {
                assertThat(refused.getMessage()).isNotBlank();
            }
        }
    }

    private static String attributes(int count) {
        StringBuilder all = new StringBuilder();
        for (int i = 0; i < count; i++) {
            all.append("a").append(i).append("='' ");
        }
        return all.toString();
    }

    private static void refused(String feed) {
        refused(feed.getBytes(StandardCharsets.UTF_8));
    }

    private static void refused(byte[] feed) {
        assertThatThrownBy(() -> read(feed)).isInstanceOf(UnreadableFile.class);
    }

    private static IncomingFeed read(String feed) {
        return read(feed.getBytes(StandardCharsets.UTF_8));
    }

    private static IncomingFeed read(byte[] feed) {
        return IncomingFeed.receive(new ByteArrayInputStream(feed));
    }
}
