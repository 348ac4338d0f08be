package org.casereviewupdate.review.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

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

    @Test
    void another_charset_that_is_declared_is_read() {
        String latin = ATOM.replace("UTF-8", "windows-1252");

        assertThat(read(latin.getBytes(Charset.forName("windows-1252")))
                        .items()
                        .get(0)
                        .title())
                .contains("–");
    }

    private static IncomingFeed read(String feed) {
        return read(feed.getBytes(StandardCharsets.UTF_8));
    }

    private static IncomingFeed read(byte[] feed) {
        return IncomingFeed.receive(new ByteArrayInputStream(feed));
    }
}
