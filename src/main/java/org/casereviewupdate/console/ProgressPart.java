package org.casereviewupdate.console;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import org.casereviewupdate.delivery.IssueAccount;
import org.casereviewupdate.delivery.IssueProgress;

/** The part of an issue's page that changes while it goes. */
@CheckedTemplate(basePath = "console", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record ProgressPart(IssueProgress progress, IssueAccount account) implements TemplateInstance {}
