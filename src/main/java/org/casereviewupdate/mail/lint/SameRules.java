package org.casereviewupdate.mail.lint;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jsoup.nodes.Document;

/** Whoever reads the text part is told of the same things, and can go to the same places. */
final class SameRules {

    private static final Pattern ADDRESS = Pattern.compile("https?://[^\\s<>\"]+");
    private static final Pattern AFTER_IT = Pattern.compile("(?<![).,;:!?])[).,;:!?]++$");
    private static final Pattern BLANKS = Pattern.compile("[\\s\\xa0]+");

    /** What an HTML parser takes for nothing. */
    private static final Pattern INVISIBLE = Pattern.compile("[\\xad\\u200b]");

    private SameRules() {}

    static List<String> broken(RawMail mail) {
        List<String> faults = new ArrayList<>();
        Document html = mail.document();
        String text = plain(mail.text());
        Set<String> linked = html.select("a[href]").eachAttr("href").stream()
                .filter(link -> !link.startsWith("mailto:"))
                .collect(Collectors.toCollection(TreeSet::new));
        Set<String> written = ADDRESS.matcher(mail.text())
                .results()
                .map(MatchResult::group)
                .map(address -> AFTER_IT.matcher(address).replaceAll(""))
                .collect(Collectors.toSet());
        linked.stream()
                .filter(Predicate.not(written::contains))
                .forEach(link -> faults.add("the text does not lead to " + link));
        written.stream()
                .filter(Predicate.not(linked::contains))
                .filter(address -> !plain(html.text()).contains(address))
                .forEach(address -> faults.add("the HTML does not lead to " + address));
        html.select("h1, h2, h3, li").stream()
                .map(element -> plain(element.ownText().isBlank() ? element.text() : element.ownText()))
                .filter(said -> !text.contains(said))
                .forEach(said -> faults.add("the text does not say: " + said));
        return faults;
    }

    private static String plain(String text) {
        return BLANKS.matcher(INVISIBLE.matcher(text).replaceAll(""))
                .replaceAll(" ")
                .strip();
    }
}
