package org.casereviewupdate.mail.lint;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;

/** Nothing is loaded, nothing is tracked, and no link leads to where it should not. */
final class LinkRules {

    private static final Pattern LOADS = Pattern.compile("@import|url\\(");
    private static final Pattern DECORATED = Pattern.compile("utm_|mc_|click|clid=|track|mkt_tok");

    private LinkRules() {}

    static List<String> broken(Document html, Collection<String> hosts) {
        List<String> faults = new ArrayList<>();
        html.select("img, link[href], script, iframe, object, video, audio, [background], form")
                .forEach(element -> faults.add("it loads or posts something: " + element.tagName()));
        boolean loads = html.select("style").stream()
                        .anyMatch(style -> LOADS.matcher(style.data()).find())
                || html.select("[style]").stream()
                        .anyMatch(styled -> LOADS.matcher(styled.attr("style")).find());
        if (loads) {
            faults.add("its styles load something");
        }
        html.select("a[href]").eachAttr("href").stream()
                .filter(link -> !link.startsWith("mailto:"))
                .forEach(link -> judge(link, hosts, faults));
        return faults;
    }

    private static void judge(String link, Collection<String> hosts, List<String> faults) {
        try {
            URI target = new URI(link);
            if (!("https".equals(target.getScheme()) || "http".equals(target.getScheme()))
                    || !hosts.contains(String.valueOf(target.getHost()))) {
                faults.add("a link leads to " + target.getHost());
            }
            if (target.getQuery() != null
                    && DECORATED.matcher(target.getQuery()).find()) {
                faults.add("a link is decorated");
            }
        } catch (URISyntaxException malformed) {
            faults.add("a link is malformed");
        }
    }
}
