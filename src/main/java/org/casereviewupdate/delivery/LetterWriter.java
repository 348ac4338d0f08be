package org.casereviewupdate.delivery;

import jakarta.inject.Singleton;
import org.casereviewupdate.issue.Headlines;
import org.casereviewupdate.issue.IssueView;
import org.casereviewupdate.language.Language;
import org.casereviewupdate.language.Words;
import org.casereviewupdate.publisher.Imprint;
import org.casereviewupdate.publisher.PublisherConfig;
import org.casereviewupdate.subscription.LeaveLinks;

/** Gathers what a letter takes besides its items: the publisher's words, the program's, and where its reader leaves. */
@Singleton
class LetterWriter {

    /** Where a subscriber asks for a link to what they have chosen. */
    private static final String MANAGE = "/manage";

    /** Where each issue has its page, by its id: one that is released, a correction too, which is in no list. */
    private static final String ISSUES = "/issues/";

    private final PublisherConfig publisher;
    private final Imprint imprint;
    private final Headlines headlines;
    private final LeaveLinks leaveLinks;

    LetterWriter(PublisherConfig publisher, Imprint imprint, Headlines headlines, LeaveLinks leaveLinks) {
        this.publisher = publisher;
        this.imprint = imprint;
        this.headlines = headlines;
        this.leaveLinks = leaveLinks;
    }

    /**
     * Begins a letter.
     *
     * @param leaveSlot what stands where each reader's leave token goes
     */
    Manuscript begin(Edition edition, Variant variant, String leaveSlot) {
        Language language = variant.language();
        LetterMessages messages = Words.in(language, LetterMessages.class);
        Wording wording = new Wording(messages, language, edition.words());
        Manuscript.Frame frame = new Manuscript.Frame(
                masthead(language),
                subject(edition, language),
                preheader(edition, variant),
                links(edition.issue(), leaveSlot, inLanguage(language)));
        return new Manuscript(edition, variant, wording, frame, leaveSlot);
    }

    private Letter.Links links(IssueView issue, String leaveSlot, String inLanguage) {
        return new Letter.Links(
                leaveLinks.prefix() + leaveSlot + inLanguage,
                publisher.baseUrl() + MANAGE + inLanguage,
                publisher.baseUrl() + ISSUES + issue.id() + inLanguage);
    }

    /** What makes a page of ours speak the language of the mail. */
    private static String inLanguage(Language language) {
        return language == Language.ENGLISH ? "" : "?lang=" + language.code();
    }

    private Masthead masthead(Language language) {
        return new Masthead(
                imprint.newsletter(language),
                imprint.organisation(language),
                imprint.postalAddress(),
                imprint.contact(),
                imprint.supportText(language),
                imprint.supportLanguage(language).code(),
                imprint.supportLink(language).toString());
    }

    private String subject(Edition edition, Language language) {
        return headlines.subject(edition.issue(), edition.reviews().size(), language);
    }

    private String preheader(Edition edition, Variant variant) {
        int reviews = edition.reviews().size();
        return variant.selective()
                ? headlines.preheader(reviews, variant.followed().size(), variant.language())
                : headlines.preheader(reviews, variant.language());
    }
}
