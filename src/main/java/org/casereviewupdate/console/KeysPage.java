package org.casereviewupdate.console;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;
import org.casereviewupdate.account.Role;

/**
 * The keys, and the form to make one more.
 *
 * @param keys every key
 * @param notice what was done
 * @param label what was typed before
 * @param role what was chosen before
 * @param days what was chosen before
 * @param refusal what was wrong
 */
@CheckedTemplate(basePath = "console", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record KeysPage(List<KeyRow> keys, String notice, String label, Role role, int days, Refusal refusal)
        implements TemplateInstance {}
