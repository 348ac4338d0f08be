package org.casereviewupdate.subscription;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

/**
 * Until when nothing is to be sent.
 *
 * @param form the fields and what was typed into them
 * @param example a date as it can be typed
 * @param pausedUntil the date that was chosen before; empty for none
 * @param wrong whether there is no such date to pause until
 */
@CheckedTemplate(basePath = "subscription", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record PausePage(PauseForm form, String example, String pausedUntil, boolean wrong) implements TemplateInstance {}
