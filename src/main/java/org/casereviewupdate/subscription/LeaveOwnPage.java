package org.casereviewupdate.subscription;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

/** The last question before leaving. */
@CheckedTemplate(basePath = "subscription", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record LeaveOwnPage() implements TemplateInstance {}
