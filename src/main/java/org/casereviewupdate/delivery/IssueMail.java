package org.casereviewupdate.delivery;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

/** The templates of the issue's mail: an MJML layout, and text that is written rather than stripped from it. */
@CheckedTemplate(basePath = "IssueMail")
final class IssueMail {

    private IssueMail() {}

    static native TemplateInstance layout(Letter letter);

    static native TemplateInstance text(Letter letter);
}
