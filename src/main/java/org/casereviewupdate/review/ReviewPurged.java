package org.casereviewupdate.review;

import java.util.UUID;

/**
 * Told within the transaction that blanks a review or a briefing, to everybody who keeps a copy: they blank theirs before it ends.
 *
 * @param id the review or briefing
 */
public record ReviewPurged(UUID id) {}
