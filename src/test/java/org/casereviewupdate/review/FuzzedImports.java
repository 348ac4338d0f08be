package org.casereviewupdate.review;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.casereviewupdate.review.feed.IncomingFeed;
import org.casereviewupdate.spreadsheet.Row;
import org.casereviewupdate.spreadsheet.Table;
import org.casereviewupdate.support.FuzzTarget;
import org.casereviewupdate.vocabulary.Vocabulary;

/** The readers of files that are imported. */
public final class FuzzedImports {

    private static final ObjectMapper JSON = new ObjectMapper().findAndRegisterModules();
    private static final Vocabulary NO_WORDS = new Vocabulary(List.of());

    private static final String TABLE = """
        ref,title,type,summary,areas,keywords,learning,recommendations,date added,links
        A1,2026 - Harrowmere - Child K,CSPR,Invented.,Harrowmere|Eastmoor,fathers;poverty,"- one
        - two",[Housing] Ask|[Schools; all] \\| twice,2026-09-01,"[overview report, live] https://reports.example/k.pdf"
        A2,"2026 - ""Anonymous"" - Child L",SCR,"'=1+1",,,,,14/09/2026,
        """;

    private static final String ATOM = """
        <?xml version="1.0" encoding="UTF-8"?>
        <feed xmlns="http://www.w3.org/2005/Atom"><id>urn:example:feed</id><title>Invented</title>
        <updated>2026-09-02T10:00:00Z</updated><entry><id>urn:example:1</id><title>2026 – Harrowmere – Child K</title>
        <link href="https://reports.example/k.pdf"/><category term="CSPR"/><category term="fathers"/>
        <published>2026-09-01T23:30:00+01:00</published><updated>2026-09-02T10:00:00Z</updated>
        <content type="html">&lt;p&gt;Invented.&lt;br&gt;Two&amp;nbsp;lines.&lt;/p&gt;</content></entry></feed>
        """;

    private static final String RSS = """
        <rss version="2.0"><channel><title>Invented</title><link>https://c.example/</link><description>x</description>
        <item><title>2026 - Harrowmere - Child K</title><link>https://reports.example/k.pdf</link><category>SCR</category>
        <description><![CDATA[<p>Invented.</p>]]></description><pubDate>Tue, 01 Sep 2026 10:00:00 GMT</pubDate></item>
        </channel></rss>
        """;

    private static final String ARRAY = """
        [{"sourceReference": "A1", "year": 2026, "bodies": ["Harrowmere"], "name": "Child K",
          "type": "CHILD_SAFEGUARDING_PRACTICE_REVIEW", "areas": ["Harrowmere"], "summary": "Invented.",
          "learningThemes": ["One"], "recommendations": [{"addressee": "Schools", "text": "Ask"}], "subjects": [],
          "links": [{"kind": "OVERVIEW_REPORT", "url": "https://reports.example/k.pdf", "status": "LIVE"}],
          "addedOn": "2026-09-01"}, {"name": null}]
        """;

    private FuzzedImports() {}

    /** The readers of tables, feeds and JSON, each as far as an import goes without the database. */
    public static List<FuzzTarget> targets() {
        return List.of(
                FuzzTarget.of(
                        "csv",
                        List.of(TABLE, TABLE.replace(",", ";"), TABLE.replace("\n", "\r\n"), "\uFEFF" + TABLE),
                        List.of(
                                "\"",
                                ",",
                                ";",
                                "\t",
                                "|",
                                "\\",
                                "\r\n",
                                "\0",
                                "'=",
                                "[",
                                "]",
                                "é",
                                "\uFEFF",
                                "PK",
                                "ref",
                                "0001-01-01",
                                "31/02/2026",
                                "- ",
                                "1) ",
                                "9999999999"),
                        FuzzedImports::table),
                FuzzTarget.of(
                        "feed",
                        List.of(ATOM, RSS, ATOM.replace("UTF-8", "windows-1252")),
                        List.of(
                                "<",
                                ">",
                                "&",
                                ";",
                                "\"",
                                "<!DOCTYPE x>",
                                "<![CDATA[",
                                "]]>",
                                "<?x?>",
                                "<!--",
                                "-->",
                                "&#0;",
                                "&#x10FFFF;",
                                "<entry>",
                                "</entry>",
                                "xmlns:x=\"y\"",
                                "\0",
                                "xml:base=\"\"",
                                "<rss version=\"1.0\">",
                                "type=\"xhtml\"",
                                "0000-00-00T99:99:99Z"),
                        FuzzedImports::feed),
                FuzzTarget.of(
                        "json",
                        List.of(ARRAY, "[]"),
                        List.of(
                                "{",
                                "}",
                                "[",
                                "]",
                                ",",
                                ":",
                                "\"",
                                "\\u0000",
                                "\\ud800",
                                "null",
                                "1e999",
                                "-0",
                                "\0",
                                "NaN",
                                "\"year\":",
                                "{\"a\":",
                                "[[",
                                "12345678901234567890",
                                "true",
                                "/*"),
                        FuzzedImports::json));
    }

    private static void table(byte[] input) {
        try (Table table = Table.receive(new ByteArrayInputStream(input), null, ReviewColumns.ALL)) {
            ReviewColumns.check(table);
            for (Optional<Row> row = table.next(); row.isPresent(); row = table.next()) {
                new ReviewRow(row.get()).review();
            }
        }
    }

    private static void feed(byte[] input) {
        IncomingFeed feed = IncomingFeed.receive(new ByteArrayInputStream(input));
        all(new FeedSource(feed, NO_WORDS, null, ZoneOffset.UTC));
    }

    private static void json(byte[] input) {
        try (Source<NewReview> source = JsonSource.receive(new ByteArrayInputStream(input), JSON, NewReview.class)) {
            all(source);
        }
    }

    private static void all(Source<NewReview> source) {
        for (var item = source.next(); item.isPresent(); item = source.next()) {
            item.get();
        }
    }
}
