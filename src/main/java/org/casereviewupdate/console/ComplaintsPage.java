package org.casereviewupdate.console;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;
import org.casereviewupdate.complaint.DataComplaint;

/**
 * The complaints about how data is used.
 *
 * @param open those that nobody has closed
 * @param closed the last of those that were
 * @param reference what was typed
 * @param receivedOn what was typed
 * @param refusal what was wrong
 */
@CheckedTemplate(basePath = "console", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record ComplaintsPage(
        List<DataComplaint> open, List<DataComplaint> closed, String reference, String receivedOn, Refusal refusal)
        implements TemplateInstance {}
