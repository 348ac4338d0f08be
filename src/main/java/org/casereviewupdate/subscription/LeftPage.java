package org.casereviewupdate.subscription;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import org.casereviewupdate.language.Dates;
import org.casereviewupdate.language.Language;

/**
 * No further mail will come.
 *
 * @param undo for how long it can be taken back, in words
 */
@CheckedTemplate(basePath = "subscription", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record LeftPage(String undo) implements TemplateInstance {

    static LeftPage of(SubscriptionConfig config, Language language) {
        return new LeftPage(Dates.days(config.undoValidFor().toDays(), language));
    }
}
