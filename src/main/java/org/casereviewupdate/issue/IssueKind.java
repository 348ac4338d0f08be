package org.casereviewupdate.issue;

/** The two kinds of issue. */
public enum IssueKind {
    /** What a month added, compiled by the schedule. */
    MONTHLY,
    /** What could not wait, composed by an editor. */
    AD_HOC
}
