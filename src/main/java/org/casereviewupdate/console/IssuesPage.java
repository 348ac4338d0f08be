package org.casereviewupdate.console;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import org.casereviewupdate.issue.IssueView;
import org.casereviewupdate.paging.Page;

/** The issues there are, newest first. */
@CheckedTemplate(basePath = "console", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record IssuesPage(Page<IssueView> issues, boolean mayEdit) implements TemplateInstance {}
