package org.casereviewupdate.publisher;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;

/**
 * Who publishes the newsletter, and where a reader turns with a worry about a child.
 *
 * <p>Nothing here has a default that could reach a reader by mistake: production does not start until each is set.
 */
@ConfigMapping(prefix = "case-review-update.publisher")
public interface PublisherConfig {

    /** The newsletter's name as readers know it. */
    @WithDefault("Case Review Update")
    String newsletter();

    /** The organisation that sends the newsletter. */
    String organisation();

    /** The organisation's postal address on one line; bulk mail has to carry it. */
    String postalAddress();

    /** The address in From; its domain is the one that SPF, DKIM and DMARC align with. */
    String from();

    /** A mailbox that people read: an answer to the newsletter may be about a child at risk. */
    String replyTo();

    /** The public address of this service, without a final slash; every link in a mail begins with it. */
    URI baseUrl();

    /** Where to take a worry about a child. */
    SupportNotice supportNotice();

    /** The notice that opens every mail and page. */
    interface SupportNotice {

        /** One or two sentences: whom to call, by which number, at what hours. */
        String text();

        /** A page that says more. */
        URI link();
    }
}
