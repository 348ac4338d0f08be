package org.casereviewupdate.support;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** Judges a mail by its raw bytes. Each method lists what is wrong; an empty list is a good mail. */
public final class MailLint {

    private static final Pattern BARE_LINE_END = Pattern.compile("(?<!\r)\n|\r(?!\n)");
    private static final String[] ONCE = {
        "date",
        "from",
        "to",
        "subject",
        "message-id",
        "mime-version",
        "reply-to",
        "list-id",
        "list-unsubscribe",
        "list-unsubscribe-post",
        "auto-submitted",
        "content-type"
    };

    private MailLint() {}

    /** RFC 5321 section 2.3.8, RFC 5322 section 2.1.1, RFC 2045 section 6.7, RFC 2047 section 2. */
    public static List<String> wire(ReceivedMail mail) {
        List<String> faults = new ArrayList<>();
        String raw = mail.raw();
        if (BARE_LINE_END.matcher(raw).find()) {
            faults.add("a line ends otherwise than by CRLF");
        }
        if (raw.chars().anyMatch(c -> c > 126 || c == 0)) {
            faults.add("an octet is not seven-bit text");
        }
        String body = raw.substring(raw.indexOf("\r\n\r\n"));
        if (raw.lines().anyMatch(line -> line.length() > 998)) {
            faults.add("a line is longer than 998 octets");
        }
        boolean encoded = !body.contains("Content-Transfer-Encoding: 7bit");
        if (encoded && body.lines().anyMatch(line -> line.length() > 76)) {
            faults.add("a quoted-printable line is longer than 76 characters");
        }
        Pattern.compile("=\\?[^ ]*\\?=")
                .matcher(raw)
                .results()
                .filter(word -> word.group().length() > 75)
                .forEach(word -> faults.add("an encoded word is longer than 75 characters"));
        if (body.indexOf("text/plain") > body.indexOf("text/html")) {
            faults.add("the text part does not come first");
        }
        return faults;
    }

    /** RFC 5322 section 3.6, RFC 2369, RFC 2919, RFC 3834, RFC 8058. */
    public static List<String> headers(ReceivedMail mail) {
        List<String> faults = new ArrayList<>(once(mail, ONCE));
        if (!"List-Unsubscribe=One-Click".equals(mail.header("List-Unsubscribe-Post"))) {
            faults.add("List-Unsubscribe-Post does not announce one click");
        }
        if (!mail.header("List-Unsubscribe").replaceAll("\\s+", " ").matches("<https?://[^>]+>, <mailto:[^>]+>")) {
            faults.add("List-Unsubscribe does not name a page and a mailbox");
        }
        if (!mail.header("Message-ID").matches("<[^@<>\\s]+@[^@<>\\s]+>")) {
            faults.add("Message-ID is malformed");
        }
        return faults;
    }

    /** Header fields that have to be there, and not twice. */
    public static List<String> once(ReceivedMail mail, String... names) {
        Map<String, Integer> counts = new TreeMap<>();
        headerLines(mail)
                .forEach(line ->
                        counts.merge(line.substring(0, line.indexOf(':')).toLowerCase(Locale.ROOT), 1, Integer::sum));
        return Stream.of(names)
                .filter(name -> counts.getOrDefault(name, 0) != 1)
                .map(name -> name + " is there " + counts.getOrDefault(name, 0) + " times")
                .toList();
    }

    /** WCAG 2.2: 1.1.1, 1.3.1, 2.4.2, 2.4.4, 2.4.6, 3.1.1. */
    public static List<String> accessibility(ReceivedMail mail) {
        List<String> faults = new ArrayList<>();
        Document html = Jsoup.parse(mail.html());
        Element root = html.expectFirst("html");
        if (!root.attr("lang").matches("en|cy")) {
            faults.add("the language is not given");
        }
        if (!root.attr("dir").equals("ltr")) {
            faults.add("the direction is not given");
        }
        if (html.title().isBlank()) {
            faults.add("there is no title");
        }
        if (html.select("h1").size() != 1) {
            faults.add("there is not just one main heading");
        }
        int level = 0;
        for (Element heading : html.select("h1, h2, h3, h4, h5, h6")) {
            int next = heading.tagName().charAt(1) - '0';
            if (next > level + 1) {
                faults.add("a heading skips a level: " + heading.text());
            }
            level = next;
        }
        html.select("table:not([role=presentation], [role=none])")
                .forEach(table -> faults.add("a layout table is not marked as one"));
        html.select("img:not([alt])").forEach(image -> faults.add("an image has no alternative"));
        html.select("a[href]").stream()
                .filter(link -> link.text().isBlank() || link.text().matches("(?i)(click )?here|more|read more|link"))
                .forEach(link -> faults.add("a link does not say where it leads: " + link));
        Map<String, String> targets = new TreeMap<>();
        html.select("a[href]").forEach(link -> {
            String before = targets.putIfAbsent(link.text(), link.attr("href"));
            if (before != null && !before.equals(link.attr("href"))) {
                faults.add("two links say the same and lead elsewhere: " + link.text());
            }
        });
        return faults;
    }

    /** No tracking of any kind, and no link to where it should not lead. */
    public static List<String> privacy(ReceivedMail mail, List<String> hosts) {
        List<String> faults = new ArrayList<>();
        Document html = Jsoup.parse(mail.html());
        html.select("img, link[href], script, iframe, object, video, audio, [background], form")
                .forEach(element -> faults.add("it loads or posts something: " + element.tagName()));
        if (mail.html().matches("(?s).*(@import|url\\().*")) {
            faults.add("its styles load something");
        }
        mail.links().stream()
                .filter(link -> !link.startsWith("mailto:"))
                .map(URI::create)
                .forEach(link -> {
                    if (!hosts.contains(link.getHost())) {
                        faults.add("a link leads to " + link.getHost());
                    }
                    if (link.getQuery() != null && link.getQuery().matches(".*(utm_|mc_|click|track).*")) {
                        faults.add("a link is decorated");
                    }
                });
        return faults;
    }

    private static Stream<String> headerLines(ReceivedMail mail) {
        return mail.raw()
                .substring(0, mail.raw().indexOf("\r\n\r\n"))
                .replaceAll("\r\n[ \t]", " ")
                .lines();
    }
}
