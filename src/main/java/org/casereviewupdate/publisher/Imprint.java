package org.casereviewupdate.publisher;

import jakarta.inject.Singleton;
import java.net.URI;
import java.util.Optional;
import org.casereviewupdate.language.Language;

/** The publisher as readers of either language know it. */
@Singleton
public class Imprint {

    private final PublisherConfig publisher;

    Imprint(PublisherConfig publisher) {
        this.publisher = publisher;
    }

    /** The newsletter's name. */
    public String newsletter(Language language) {
        return welsh(language).flatMap(PublisherConfig.Welsh::newsletter).orElseGet(publisher::newsletter);
    }

    /** Who sends it. */
    public String organisation(Language language) {
        return welsh(language).flatMap(PublisherConfig.Welsh::organisation).orElseGet(publisher::organisation);
    }

    /** Where to take a worry about a child. */
    public String supportText(Language language) {
        return welsh(language).flatMap(PublisherConfig.Welsh::supportText).orElseGet(publisher.supportNotice()::text);
    }

    /** The language that this text is in: without a Welsh one, a Welsh page shows the English one and says so. */
    public Language supportLanguage(Language language) {
        return welsh(language)
                .flatMap(PublisherConfig.Welsh::supportText)
                .map(text -> Language.WELSH)
                .orElse(Language.ENGLISH);
    }

    /** The page that says more about it. */
    public URI supportLink(Language language) {
        return welsh(language).flatMap(PublisherConfig.Welsh::supportLink).orElseGet(publisher.supportNotice()::link);
    }

    /** Where the sender can be reached by post. */
    public String postalAddress() {
        return publisher.postalAddress();
    }

    /** Where people answer questions about the newsletter. */
    public String contact() {
        return publisher.replyTo();
    }

    /** The address that the newsletter comes from. */
    public String sender() {
        return publisher.from();
    }

    private Optional<PublisherConfig.Welsh> welsh(Language language) {
        return Optional.of(publisher.welsh()).filter(welsh -> language == Language.WELSH);
    }
}
