package org.casereviewupdate.issue;

import java.util.List;

/** One of the ways in which an issue is looked through before it is released. A room that knows more than this one adds its own. */
@FunctionalInterface
public interface ReleaseCheck {

    /** What is to be looked at. */
    List<Finding> findings(IssueView issue, List<IssueItemView> items);
}
