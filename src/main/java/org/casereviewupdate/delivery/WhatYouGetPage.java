package org.casereviewupdate.delivery;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

/**
 * What a choice would have brought in the last twelve months.
 *
 * @param outlook how much
 * @param everything whether everything is followed
 * @param gentle whether it comes without what happened
 * @param issue where the latest issue is shown as it would have been
 * @param signUp where to sign up with this choice
 */
@CheckedTemplate(basePath = "delivery", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record WhatYouGetPage(Outlook outlook, boolean everything, boolean gentle, String issue, String signUp)
        implements TemplateInstance {}
