package org.casereviewupdate.review;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A link that leads nowhere, and the record that it stands in.
 *
 * @param address where it leads
 * @param replyCode what its server answered, if it did
 * @param checkedAt when somebody last looked
 * @param record the review or briefing
 * @param title the record's title
 * @param briefing whether it is a briefing
 */
public record DeadLink(
        String address, @Nullable Integer replyCode, Instant checkedAt, UUID record, String title, boolean briefing) {}
