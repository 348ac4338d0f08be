package org.casereviewupdate.delivery;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import org.casereviewupdate.issue.Audience;
import org.casereviewupdate.issue.IssueView;
import org.jspecify.annotations.Nullable;

/**
 * An issue with all that is known of it.
 *
 * @param issue the issue
 * @param items what it says
 * @param deliveries what became of it
 * @param audience to whom it goes; not there if it goes to everybody
 */
public record IssueReport(
        @JsonUnwrapped IssueView issue,
        List<ItemReport> items,
        DeliveryCounts deliveries,
        @Nullable @JsonInclude(JsonInclude.Include.NON_NULL) Audience audience) {}
