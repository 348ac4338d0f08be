package org.casereviewupdate.subscription;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.casereviewupdate.language.Dates;
import org.casereviewupdate.language.Language;
import org.casereviewupdate.vocabulary.Vocabulary;

/**
 * A subscriber's own page.
 *
 * @param own what they have
 * @param since since when, in words
 * @param pausedUntil until when it rests, in words; empty if it does not
 * @param follows what they follow by name; nothing for everything
 * @param folded what they want folded by name
 * @param closes the time at which the page closes
 * @param done which change was just made; empty for none
 */
@CheckedTemplate(basePath = "subscription", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record OwnPage(
        OwnView own,
        String since,
        String pausedUntil,
        List<String> follows,
        List<String> folded,
        String closes,
        String done)
        implements TemplateInstance {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");

    static OwnPage of(OwnView own, String done, Vocabulary vocabulary, Language language) {
        return new OwnPage(
                own,
                Dates.day(own.since(), language),
                own.pausedUntil() == null ? "" : Dates.day(own.pausedUntil(), language),
                ChoiceNames.of(own.choice().following(), vocabulary, language),
                ChoiceNames.folded(own.choice(), vocabulary, language),
                TIME.format(own.closes()),
                done);
    }
}
