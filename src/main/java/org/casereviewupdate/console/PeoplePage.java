package org.casereviewupdate.console;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;
import org.casereviewupdate.account.PersonView;
import org.casereviewupdate.account.Role;

/**
 * Everybody who works here, and the form to invite one more.
 *
 * @param people everybody
 * @param name what was typed before
 * @param email what was typed before
 * @param role what was chosen before
 * @param refusal what was wrong
 */
@CheckedTemplate(basePath = "console", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record PeoplePage(List<PersonView> people, String name, String email, Role role, Refusal refusal)
        implements TemplateInstance {}
