package org.casereviewupdate.console;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import org.casereviewupdate.issue.IssueView;

/**
 * An issue as its readers will see it.
 *
 * @param text the text part
 */
@CheckedTemplate(basePath = "console", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record PreviewPage(IssueView issue, String text) implements TemplateInstance {}
