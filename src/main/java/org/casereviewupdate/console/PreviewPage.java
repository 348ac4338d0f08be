package org.casereviewupdate.console;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import org.casereviewupdate.issue.IssueView;

/**
 * An issue as its readers will see it.
 *
 * @param issue the issue
 * @param reader as whom it is looked at
 * @param text the text part
 * @param mayEdit whether whoever looks may have it sent as a test
 */
@CheckedTemplate(basePath = "console", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record PreviewPage(IssueView issue, ChosenReader reader, String text, boolean mayEdit) implements TemplateInstance {}
