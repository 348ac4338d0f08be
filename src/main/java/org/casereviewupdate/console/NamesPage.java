package org.casereviewupdate.console;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;
import org.casereviewupdate.review.UnknownName;
import org.casereviewupdate.vocabulary.ControlledName;
import org.casereviewupdate.vocabulary.NameKind;
import org.casereviewupdate.vocabulary.Nation;

/**
 * The areas and bodies, those still to be entered, and the form to enter one.
 *
 * @param unknown what records carry and the lists do not know
 * @param areas the areas
 * @param bodies the bodies that are not called by an area alone
 * @param entered those that were entered here, which can be put right
 * @param mayCorrect whether whoever looks may do that
 * @param form what was typed
 * @param kinds of what there is a list
 * @param nations the nations
 * @param notice what was done
 * @param refusal what was wrong
 */
@CheckedTemplate(basePath = "console", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record NamesPage(
        List<UnknownName> unknown,
        List<ControlledName> areas,
        List<ControlledName> bodies,
        List<Entered> entered,
        boolean mayCorrect,
        Typed form,
        List<NameKind> kinds,
        List<Nation> nations,
        String notice,
        Refusal refusal)
        implements TemplateInstance {

    /**
     * Names that were entered here.
     *
     * @param kind of what they are
     * @param names the names
     * @param wrong which of them was to be put right
     * @param right what was typed for it
     */
    record Entered(NameKind kind, List<ControlledName> names, String wrong, String right) {

        /** Where on the page the wrong name is chosen. */
        public String wrongId() {
            return "wrong-" + kind.name();
        }

        /** Where on the page the right name is typed. */
        public String rightId() {
            return "right-" + kind.name();
        }
    }
}
