package org.casereviewupdate.mail.lint;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** WCAG 2.2: 1.1.1, 1.3.1, 2.4.2, 2.4.4, 2.4.6, 3.1.1, 3.1.2. */
final class StructureRules {

    private static final Pattern LANGUAGE = Pattern.compile("en|cy");
    private static final Pattern SAYS_NOTHING =
            Pattern.compile("\\s*|(click )?here|more|read more|link", Pattern.CASE_INSENSITIVE);

    private StructureRules() {}

    static List<String> broken(Document html) {
        List<String> faults = new ArrayList<>();
        Element root = html.expectFirst("html");
        if (!LANGUAGE.matcher(root.attr("lang")).matches()) {
            faults.add("the language is not given");
        }
        if (!root.attr("dir").equals("ltr")) {
            faults.add("the direction is not given");
        }
        if (html.title().isBlank()) {
            faults.add("there is no title");
        }
        html.select("body [lang]").stream()
                .filter(passage -> !LANGUAGE.matcher(passage.attr("lang")).matches())
                .forEach(passage -> faults.add("a passage is in no language of ours: " + passage.attr("lang")));
        html.select("table:not([role=presentation], [role=none])")
                .forEach(table -> faults.add("a layout table is not marked as one"));
        html.select("img:not([alt])").forEach(image -> faults.add("an image has no alternative"));
        html.select("ul:not(:has(li)), p:matches(^\\s*$):not(:has(*))")
                .forEach(empty -> faults.add("there is an empty " + empty.tagName()));
        columns(html, faults);
        headings(html, faults);
        links(html, faults);
        return faults;
    }

    /** A narrow screen has room for one; of MJML's columns too. */
    private static void columns(Document html, List<String> faults) {
        boolean cells = html.select("tr").stream()
                .anyMatch(
                        row -> row.children().stream().filter(Element::hasText).count() > 1);
        if (cells || !html.select("[class*=mj-column]:not(.mj-column-per-100)").isEmpty()) {
            faults.add("two columns stand side by side");
        }
    }

    private static void headings(Document html, List<String> faults) {
        if (html.select("h1").size() != 1) {
            faults.add("there is not just one main heading");
        }
        int level = 0;
        for (Element heading : html.select("h1, h2, h3, h4, h5, h6")) {
            int next = heading.tagName().charAt(1) - '0';
            if (next > level + 1) {
                faults.add("a heading skips a level: " + heading.text());
            }
            if (heading.text().isBlank()) {
                faults.add("a heading says nothing");
            }
            level = next;
        }
    }

    private static void links(Document html, List<String> faults) {
        Map<String, String> targets = new TreeMap<>();
        for (Element link : html.select("a[href]")) {
            if (SAYS_NOTHING.matcher(link.text()).matches()) {
                faults.add("a link does not say where it leads: " + link);
            }
            String before = targets.putIfAbsent(link.text(), link.attr("href"));
            if (before != null && !before.equals(link.attr("href"))) {
                faults.add("two links say the same and lead elsewhere: " + link.text());
            }
        }
    }
}
