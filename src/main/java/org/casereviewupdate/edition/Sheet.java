package org.casereviewupdate.edition;

import io.quarkus.qute.RawString;
import java.util.List;
import java.util.UUID;
import org.casereviewupdate.issue.ItemContent;
import org.casereviewupdate.issue.ItemLink;
import org.jspecify.annotations.Nullable;

/**
 * An issue as its page shows it.
 *
 * @param id its id
 * @param title its subject line
 * @param canonical its address
 * @param day when it was published
 * @param published the same for programs
 * @param note the editors' note, cleaned HTML
 * @param sections its items under their headings
 * @param withdrawn how many of its items were withdrawn; nothing of them is told, not even where they happened
 */
record Sheet(
        UUID id,
        String title,
        String canonical,
        String day,
        String published,
        @Nullable RawString note,
        List<Section> sections,
        int withdrawn) {

    /** The sheet for a team's meeting. */
    public String team() {
        return "/issues/" + id + "/team";
    }

    /** The same as a PDF. */
    public String pdf() {
        return team() + ".pdf";
    }

    /**
     * Items under one heading.
     *
     * @param title the heading
     * @param items the items
     */
    record Section(String title, List<Item> items) {}

    /**
     * An item that may be read.
     *
     * @param sourceId the review or briefing
     * @param corrected whether it reads otherwise than what was sent
     * @param facts what kind of thing it is
     * @param factsLang in which language that is said
     * @param content what it says, in the words of its publisher
     * @param links where to read on
     */
    record Item(
            UUID sourceId,
            boolean corrected,
            String facts,
            String factsLang,
            ItemContent content,
            List<ItemLink> links) {}
}
