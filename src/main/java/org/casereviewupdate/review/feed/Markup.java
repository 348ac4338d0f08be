package org.casereviewupdate.review.feed;

import com.rometools.rome.feed.synd.SyndContent;
import org.jspecify.annotations.Nullable;

/** What a text of a feed is that does not say whether it is marked up. */
enum Markup {
    /** In Atom: text (RFC 4287 section 3.1.1). */
    TEXT,
    /** In RSS: nobody knows, and it often is HTML. */
    HTML;

    static Markup unsaidIn(@Nullable String feedType) {
        return feedType != null && feedType.startsWith("atom") ? TEXT : HTML;
    }

    /** The words of a text. */
    String words(@Nullable SyndContent text) {
        if (text == null || text.getValue() == null) {
            return "";
        }
        boolean plain = text.getType() == null ? this == TEXT : text.getType().equals("text");
        return plain ? text.getValue().strip() : MarkedUp.text(text.getValue());
    }
}
