package org.casereviewupdate.delivery;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import org.casereviewupdate.issue.IssueView;

/**
 * An issue with all that is known of it.
 *
 * @param issue the issue
 * @param items what it says
 * @param deliveries what became of it
 */
public record IssueReport(@JsonUnwrapped IssueView issue, List<ItemReport> items, DeliveryCounts deliveries) {}
