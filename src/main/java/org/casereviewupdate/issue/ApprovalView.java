package org.casereviewupdate.issue;

/**
 * How it stands with a second person's word, for somebody who looks at an issue.
 *
 * @param required whether the issue does not leave without it
 * @param own whether the issue is their own work, so that the word has to be another's
 */
public record ApprovalView(boolean required, boolean own) {}
