package org.casereviewupdate.delivery;

import io.quarkus.qute.RawString;
import java.util.List;
import org.casereviewupdate.publisher.PublisherConfig;
import org.jspecify.annotations.Nullable;

/**
 * What the templates of the issue's mail print.
 *
 * @param publisher who sends it, and where to take a worry about a child
 * @param subject the subject line
 * @param noteHtml the editors' note, cleaned HTML
 * @param noteText the same as plain text
 * @param sections the items under their headings
 * @param folded whether later items are told by headline only, to keep the mail small
 * @param leaveUrl where to leave
 */
record Letter(
        PublisherConfig publisher,
        String subject,
        @Nullable RawString noteHtml,
        @Nullable String noteText,
        List<Section> sections,
        boolean folded,
        String leaveUrl) {

    /**
     * Items under one heading.
     *
     * @param title the heading
     * @param items the items
     */
    record Section(String title, List<Entry> items) {}

    /**
     * One item.
     *
     * @param content what it says
     * @param full whether it is told in full, or by headline and link
     */
    record Entry(org.casereviewupdate.issue.ItemContent content, boolean full) {}
}
