package org.casereviewupdate.edition;

import java.util.UUID;

/**
 * An issue in a list.
 *
 * @param id its id
 * @param title its subject line
 * @param day when it was published
 */
record Headline(UUID id, String title, String day) {

    /** Where it stands. */
    public String path() {
        return "/issues/" + id;
    }
}
