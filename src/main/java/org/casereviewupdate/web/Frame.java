package org.casereviewupdate.web;

import jakarta.inject.Named;
import jakarta.inject.Singleton;
import org.casereviewupdate.publisher.PublisherConfig;

/** What every page shows around its own content; pages reach it as {@code inject:frame}. */
@Named("frame")
@Singleton
public class Frame {

    private final PublisherConfig publisher;

    Frame(PublisherConfig publisher) {
        this.publisher = publisher;
    }

    /** The newsletter's name. */
    public String newsletter() {
        return publisher.newsletter();
    }

    /** Who sends it. */
    public String organisation() {
        return publisher.organisation();
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

    /** Where to take a worry about a child. */
    public String supportText() {
        return publisher.supportNotice().text();
    }

    /** The page that says more about it. */
    public String supportLink() {
        return publisher.supportNotice().link().toString();
    }
}
