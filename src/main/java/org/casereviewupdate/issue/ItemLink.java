package org.casereviewupdate.issue;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.casereviewupdate.language.Language;
import org.casereviewupdate.review.ReportLink;

/**
 * Where to read on.
 *
 * @param label which document, in English
 * @param url its address
 */
public record ItemLink(String label, String url) {

    private static final String BRIEFING = "Briefing (PDF)";
    private static final String BRIEFING_IN_WELSH = "Papur briffio (PDF)";

    /** The document of a briefing. */
    static ItemLink briefing(String url) {
        return new ItemLink(BRIEFING, url);
    }

    /** The links of one item in a language: those of one label are numbered, so that nobody has to follow them to tell them apart (WCAG 2.4.4). */
    public static List<ItemLink> in(Language language, List<ItemLink> links) {
        Map<String, Integer> seen = new HashMap<>();
        return links.stream()
                .map(link -> link.in(language))
                .map(link -> links.stream()
                                        .filter(other ->
                                                other.in(language).label.equals(link.label))
                                        .count()
                                > 1
                        ? new ItemLink(link.label + " " + seen.merge(link.label, 1, Integer::sum), link.url)
                        : link)
                .toList();
    }

    /** The same link with its label in a language; a document of a kind that is not known any more stays in English. */
    private ItemLink in(Language language) {
        return language == Language.ENGLISH ? this : new ItemLink(welsh(), url);
    }

    private String welsh() {
        return Arrays.stream(ReportLink.Kind.values())
                .filter(kind -> kind.label().equals(label))
                .findFirst()
                .map(ReportLink.Kind::welsh)
                .orElse(label.equals(BRIEFING) ? BRIEFING_IN_WELSH : label);
    }
}
