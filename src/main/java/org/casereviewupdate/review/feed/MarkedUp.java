package org.casereviewupdate.review.feed;

import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/** Text that may have HTML in it, of which only the words are wanted. */
final class MarkedUp {

    private static final Pattern LINE =
            Pattern.compile("(?:\\G|(?<![ \\t\\x0B\\f\\r]))[ \\t\\x0B\\f\\r]*+\\n[ \\t\\x0B\\f\\r]*+");
    private static final Pattern LINES = Pattern.compile("\\n{3,}");
    private static final int LONGEST = 200_000;

    private MarkedUp() {}

    /** The words, paragraph by paragraph. */
    static String text(String html) {
        if (html.length() > LONGEST) {
            return html.substring(0, LONGEST); // Too long for any field: the rules will say so.
        }
        Document page = Jsoup.parseBodyFragment(html);
        page.select("script, style").remove();
        page.select("p, li, div, h1, h2, h3, h4").before("\n\n");
        String text = LINE.matcher(page.body().wholeText()).replaceAll("\n");
        return LINES.matcher(text).replaceAll("\n\n").strip();
    }
}
