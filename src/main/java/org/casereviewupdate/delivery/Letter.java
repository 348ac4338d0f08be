package org.casereviewupdate.delivery;

import io.quarkus.qute.RawString;
import java.util.List;
import org.casereviewupdate.issue.ItemLink;
import org.jspecify.annotations.Nullable;

/**
 * What the templates of the issue's mail print.
 *
 * @param lang the code of its language
 * @param masthead who sends it, and where to take a worry about a child
 * @param subject the subject line
 * @param preheader what mail programs show beside it
 * @param counts how many reviews there are and where they were held; empty if there are none
 * @param noteHtml the editors' note, cleaned HTML
 * @param noteText the same as plain text
 * @param sections the items under their headings
 * @param how what the reader has asked for, a sentence each
 * @param foreign whether the reviews' own words are in another language than the mail
 * @param shortened whether later items are told by headline only, to keep the mail small
 * @param links where it leads besides the reports
 */
record Letter(
        String lang,
        Masthead masthead,
        String subject,
        String preheader,
        String counts,
        @Nullable RawString noteHtml,
        @Nullable String noteText,
        List<Section> sections,
        List<String> how,
        boolean foreign,
        boolean shortened,
        Links links) {

    /**
     * Where the mail leads besides the reports. Only the first tells who reads it.
     *
     * @param leave where its reader leaves
     * @param manage where a subscriber asks for a link to what they have chosen
     * @param web the issue on the web
     */
    record Links(String leave, String manage, String web) {}

    /**
     * Items under one heading.
     *
     * @param title the heading
     * @param intro a sentence under the heading; empty if there is nothing to say
     * @param told items that are told
     * @param lines items that are named, a line each
     */
    record Section(String title, String intro, List<Told> told, List<Line> lines) {}

    /**
     * An item that is told.
     *
     * @param title its title
     * @param why why it is among what the reader follows; empty if they follow everything
     * @param facts what kind of thing it is
     * @param summary what happened; empty for those who do not want to read it
     * @param learning what was learned
     * @param links where to read on
     */
    record Told(String title, String why, String facts, String summary, List<String> learning, List<ItemLink> links) {}

    /**
     * An item that is named.
     *
     * @param title its title
     * @param url where to read on; not there if it has no link, or the mail would grow too long
     * @param facts what kind of thing it is
     * @param why why it is here and why it is not told; empty if there is nothing to say
     */
    record Line(String title, @Nullable String url, String facts, String why) {}
}
