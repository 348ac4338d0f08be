package org.casereviewupdate.console;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import org.casereviewupdate.issue.IssueView;
import org.casereviewupdate.issue.MonthSoFar;
import org.casereviewupdate.paging.Page;
import org.jspecify.annotations.Nullable;

/**
 * The issues there are.
 *
 * @param issues a page of them, newest first
 * @param month the month that is filling up, before the newest of them
 * @param mayEdit whether the reader may compose one
 */
@CheckedTemplate(basePath = "console", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record IssuesPage(Page<IssueView> issues, @Nullable MonthSoFar month, boolean mayEdit) implements TemplateInstance {}
