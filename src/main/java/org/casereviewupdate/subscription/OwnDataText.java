package org.casereviewupdate.subscription;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.qute.Variant;
import java.time.ZoneId;
import java.util.List;
import org.casereviewupdate.language.Dates;
import org.casereviewupdate.language.Language;
import org.casereviewupdate.vocabulary.Vocabulary;

/**
 * A subscriber's own data, for people.
 *
 * @param data everything that is kept
 * @param made when it was gathered, in words
 * @param pausedUntil until when it rests, in words; empty if it does not
 * @param follows what they follow by name; nothing for everything
 * @param folded what they want folded by name
 * @param entries what they agreed to
 */
@CheckedTemplate(basePath = "subscription", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record OwnDataText(
        OwnData data,
        String made,
        String pausedUntil,
        List<String> follows,
        List<String> folded,
        List<ReceiptEntry> entries)
        implements TemplateInstance {

    static TemplateInstance of(OwnData data, Vocabulary vocabulary, ZoneId zone, Language language) {
        return new OwnDataText(
                        data,
                        Dates.moment(data.made().atZone(zone), language),
                        data.pausedUntil() == null
                                ? ""
                                : Dates.day(data.pausedUntil().atZone(zone), language),
                        ChoiceNames.of(data.choice().following(), vocabulary, language),
                        ChoiceNames.folded(data.choice(), vocabulary, language),
                        data.consents().stream()
                                .map(entry -> ReceiptEntry.of(entry, zone, language))
                                .toList())
                .setLocale(language.locale())
                .setAttribute(SELECTED_VARIANT, Variant.forContentType(Variant.TEXT_PLAIN));
    }
}
