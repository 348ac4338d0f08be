package org.casereviewupdate.issue;

import java.util.UUID;
import org.casereviewupdate.vocabulary.Traits;

/**
 * An item as editors and renderers see it.
 *
 * @param kind what it tells of
 * @param sourceId the review or briefing it was copied from
 * @param sourceVersion the version that was copied
 * @param content what the reader will see
 * @param traits by what it can be followed
 */
public record IssueItemView(ItemKind kind, UUID sourceId, int sourceVersion, ItemContent content, Traits traits) {}
