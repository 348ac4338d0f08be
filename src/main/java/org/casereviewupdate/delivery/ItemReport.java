package org.casereviewupdate.delivery;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Set;
import java.util.UUID;
import org.casereviewupdate.issue.IssueItemView;
import org.casereviewupdate.issue.ItemContent;
import org.casereviewupdate.issue.ItemKind;
import org.jspecify.annotations.Nullable;

/**
 * An item of an issue as editors see it.
 *
 * @param kind what it tells of
 * @param sourceId the review or briefing it was copied from
 * @param sourceVersion the version that was copied
 * @param withdrawn whether the review was withdrawn since
 * @param content what the reader sees; absent once it was withdrawn
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ItemReport(
        ItemKind kind,
        UUID sourceId,
        int sourceVersion,
        boolean withdrawn,
        @Nullable ItemContent content) {

    static ItemReport of(IssueItemView item, Set<UUID> withdrawn) {
        boolean gone = withdrawn.contains(item.sourceId());
        return new ItemReport(item.kind(), item.sourceId(), item.sourceVersion(), gone, gone ? null : item.content());
    }
}
