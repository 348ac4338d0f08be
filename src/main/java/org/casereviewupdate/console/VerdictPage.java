package org.casereviewupdate.console;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import org.casereviewupdate.audit.AuditVerdict;

/**
 * Whether the audit log is whole.
 *
 * @param verdict what was found
 */
@CheckedTemplate(basePath = "console", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record VerdictPage(AuditVerdict verdict) implements TemplateInstance {}
