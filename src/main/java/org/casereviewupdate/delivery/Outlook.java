package org.casereviewupdate.delivery;

import java.util.List;

/**
 * What a choice would have brought in the last twelve months.
 *
 * @param reviews how many reviews were about what is followed; all of them for everything
 * @param all how many reviews there were in all
 * @param followed what is followed, in the visitor's language; nothing for everything
 * @param folded what is shown as a link only, in the visitor's language
 * @param hasIssue whether there is an issue to look at
 */
public record Outlook(int reviews, int all, List<String> followed, List<String> folded, boolean hasIssue) {

    private static final float MONTHS = 12;

    /** How many that is a month, rounded. */
    public int aMonth() {
        return Math.round(reviews / MONTHS);
    }

    /** How many were about something else. */
    public int others() {
        return all - reviews;
    }
}
