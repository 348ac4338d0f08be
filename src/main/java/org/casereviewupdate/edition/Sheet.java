package org.casereviewupdate.edition;

import io.quarkus.qute.RawString;
import java.util.List;
import java.util.UUID;
import org.casereviewupdate.issue.PublishedItem;
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
 */
record Sheet(
        UUID id,
        String title,
        String canonical,
        String day,
        String published,
        @Nullable RawString note,
        List<Section> sections) {

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
     * @param title the heading; empty for what was withdrawn, which says not even where it happened
     * @param items the items
     */
    record Section(String title, List<PublishedItem> items) {}
}
