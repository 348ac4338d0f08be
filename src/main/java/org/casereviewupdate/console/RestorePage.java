package org.casereviewupdate.console;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import org.casereviewupdate.restore.RestoreView;

/** What became of a restored backup, and the button that lets issues leave again. */
@CheckedTemplate(basePath = "console", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record RestorePage(RestoreView restore, boolean admin) implements TemplateInstance {}
