package org.casereviewupdate.console;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;

/**
 * The keys, and the form to make one more.
 *
 * @param keys every key
 * @param notice what was done
 * @param error what was wrong
 */
@CheckedTemplate(basePath = "console", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record KeysPage(List<KeyRow> keys, String notice, String error) implements TemplateInstance {}
