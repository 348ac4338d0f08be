package org.casereviewupdate.issue;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A finding as editors see it.
 *
 * @param key what it is known by
 * @param rule what was looked for
 * @param blocks whether it holds the issue still
 * @param source the review or briefing in which it was found
 * @param detail the words that were found, or what is wrong
 * @param overriddenBy who let it pass
 * @param reason why
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record FindingView(
        String key,
        FindingRule rule,
        boolean blocks,
        @Nullable UUID source,
        String detail,
        @Nullable String overriddenBy,
        @Nullable String reason) {

    static FindingView of(Finding finding, @Nullable Waiver waiver) {
        return new FindingView(
                finding.key(),
                finding.rule(),
                finding.blocks() && waiver == null,
                finding.source(),
                finding.detail(),
                waiver == null ? null : waiver.by(),
                waiver == null ? null : waiver.reason());
    }
}
