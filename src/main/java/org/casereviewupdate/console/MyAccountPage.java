package org.casereviewupdate.console;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import org.casereviewupdate.account.MyAccountView;

/**
 * Somebody's own account.
 *
 * @param account how it stands
 * @param notice what was done
 * @param error what was wrong with the form for the password
 */
@CheckedTemplate(basePath = "console", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record MyAccountPage(MyAccountView account, String notice, String error) implements TemplateInstance {}
