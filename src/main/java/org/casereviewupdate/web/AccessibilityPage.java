package org.casereviewupdate.web;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

/** What people who read or use a device differently can expect, and whom to tell. */
@CheckedTemplate(basePath = "web", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record AccessibilityPage() implements TemplateInstance {}
