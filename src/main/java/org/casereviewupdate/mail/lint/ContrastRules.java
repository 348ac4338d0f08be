package org.casereviewupdate.mail.lint;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** WCAG 2.2, 1.4.3: each text stands out from what is behind it, in light and in dark; large text too, which need not. */
final class ContrastRules {

    private static final double LEAST = 4.5;

    private ContrastRules() {}

    static List<String> broken(Document html) {
        List<String> faults = new ArrayList<>();
        faults.addAll(broken(html, false, "in light"));
        faults.addAll(broken(html, true, "in dark"));
        return faults;
    }

    private static Set<String> broken(Document html, boolean dark, String when) {
        Styles styles = Styles.of(html, dark);
        Set<String> faults = new LinkedHashSet<>();
        for (Element element : html.body().getAllElements()) {
            if (element.ownText().isBlank() || styles.isHidden(element)) {
                continue;
            }
            Colour text = styles.text(element);
            Colour behind = styles.behind(element);
            if (text.contrast(behind) < LEAST) {
                faults.add("%s %s on %s is hard to see %s".formatted(element.tagName(), text, behind, when));
            }
        }
        return faults;
    }
}
