package org.casereviewupdate.console;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;

/**
 * A page of the audit log.
 *
 * @param rows the entries
 * @param actors whom the log can be asked about
 * @param query what it was asked
 * @param next where the next page is; empty on the last
 */
@CheckedTemplate(basePath = "console", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record AuditPage(List<AuditRow> rows, List<Actors.Actor> actors, AuditQuery query, String next)
        implements TemplateInstance {}
