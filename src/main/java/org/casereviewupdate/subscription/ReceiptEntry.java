package org.casereviewupdate.subscription;

import java.time.ZoneId;
import java.util.List;
import org.casereviewupdate.language.Dates;
import org.casereviewupdate.language.Language;
import org.casereviewupdate.language.Words;

/**
 * One entry of a consent receipt, for people.
 *
 * @param what what happened
 * @param when the moment, in the newsletter's time zone
 * @param how by which door
 * @param language the language of the words that were shown
 * @param version the name of these words; empty where we showed none
 * @param words the words, a paragraph each
 */
record ReceiptEntry(String what, String when, String how, String language, String version, List<String> words) {

    static ReceiptEntry of(ConsentEntry entry, ZoneId zone, Language language) {
        ReceiptMessages messages = Words.in(language, ReceiptMessages.class);
        String version = entry.wordingVersion();
        String wording = entry.wording();
        return new ReceiptEntry(
                what(entry.event(), messages),
                Dates.moment(entry.at().atZone(zone), language),
                how(entry.source(), messages),
                entry.language(),
                version == null ? "" : version,
                wording == null ? List.of() : wording.lines().toList());
    }

    private static String what(String event, ReceiptMessages messages) {
        return switch (event) {
            case "SIGNED_UP" -> messages.signedUp();
            case "CONFIRMED" -> messages.confirmed();
            case "UNSUBSCRIBED" -> messages.unsubscribed();
            case "SUSPENDED" -> messages.suspended();
            case "REJOINED" -> messages.rejoined();
            case "MOVED" -> messages.moved();
            case "REACTIVATED" -> messages.reactivated();
            default -> messages.other();
        };
    }

    private static String how(String source, ReceiptMessages messages) {
        return switch (source) {
            case "FORM" -> messages.form();
            case "API" -> messages.api();
            case "MAIL" -> messages.mail();
            case "ONE_CLICK" -> messages.oneClick();
            case "DELIVERY" -> messages.delivery();
            case "IMPORT" -> messages.imported();
            case "EDITOR" -> messages.editor();
            default -> messages.otherwise();
        };
    }
}
