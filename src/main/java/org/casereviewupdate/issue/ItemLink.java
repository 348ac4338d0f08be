package org.casereviewupdate.issue;

import java.util.Arrays;
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

    /** The same link with its label in a language; a document of a kind that is not known any more stays in English. */
    public ItemLink in(Language language) {
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
