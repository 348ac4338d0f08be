package org.casereviewupdate.console;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.time.Instant;
import org.casereviewupdate.account.PersonView;

/**
 * How somebody who was invited gets the link by which they set their password.
 *
 * @param person who
 * @param until when it stops working
 * @param link where it leads, shown this once; empty if it was mailed
 */
@CheckedTemplate(basePath = "console", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record InvitedPage(PersonView person, Instant until, String link) implements TemplateInstance {}
