package org.casereviewupdate.subscription;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;

/**
 * What somebody agreed to, and when.
 *
 * @param address whose receipt it is
 * @param entries oldest first
 * @param made when the page was made
 */
@CheckedTemplate(basePath = "subscription", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record ReceiptPage(String address, List<ReceiptEntry> entries, String made) implements TemplateInstance {}
