package org.casereviewupdate.publisher;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.Pattern;
import java.net.URI;
import java.util.Optional;

/**
 * Who publishes the newsletter, and where a reader turns with a worry about a child.
 *
 * <p>Nothing here has a default that could reach a reader by mistake: production does not start until each is set.
 */
@ConfigMapping(prefix = "case-review-update.publisher")
public interface PublisherConfig {

    /** At least one visible character, and none that could begin a line of its own in a mail's header. */
    String ONE_LINE = "[^\\p{Cc}\\u2028\\u2029]*[^\\p{Cc}\\p{Z}][^\\p{Cc}\\u2028\\u2029]*";

    /** What an operator reads where {@link #ONE_LINE} does not hold. */
    String NOT_BLANK = "must not be blank, and has to be one line";

    /** What can stand in a mail's header and envelope as it is; a domain in other letters has an ASCII form (RFC 5890, {@code xn--}). */
    String ASCII = "[!#-;=?-~]+";

    /** What an operator reads where {@link #ASCII} does not hold. */
    String NOT_AN_ADDRESS = "has to be a mail address in ASCII; write a domain in other letters as xn--...";

    /** The newsletter's name as readers know it. */
    @WithDefault("Case Review Update")
    @Pattern(regexp = ONE_LINE, message = NOT_BLANK)
    String newsletter();

    /** The organisation that sends the newsletter. */
    @Pattern(regexp = ONE_LINE, message = NOT_BLANK)
    String organisation();

    /** The organisation's postal address on one line; bulk mail has to carry it. */
    @Pattern(regexp = ONE_LINE, message = NOT_BLANK)
    String postalAddress();

    /** The address in From; its domain is the one that SPF, DKIM and DMARC align with. */
    @Email(regexp = ASCII, message = NOT_AN_ADDRESS)
    String from();

    /** A mailbox that people read: an answer to the newsletter may be about a child at risk. */
    @Email(regexp = ASCII, message = NOT_AN_ADDRESS)
    String replyTo();

    /** The public address of this service, without a final slash; every link in a mail begins with it. */
    @PublicAddress
    URI baseUrl();

    /** Where to take a worry about a child. */
    SupportNotice supportNotice();

    /** Whom the privacy notice names. */
    Privacy privacy();

    /** What Welsh pages and mails say in place of the above; what is not given is said in English there. */
    Welsh welsh();

    /** The notice that opens every mail and page. */
    interface SupportNotice {

        /** One or two sentences: whom to call, by which number, at what hours. */
        @Pattern(regexp = ONE_LINE, message = NOT_BLANK)
        String text();

        /** A page that says more. */
        URI link();
    }

    /** Who looks after people's data. */
    interface Privacy {

        /** Where questions and complaints about data go; the address for answers where nothing is said. */
        Optional<@Email(regexp = ".+", message = "has to be a mail address") String> contact();

        /** The page on which to complain to the regulator. */
        @WithDefault("https://ico.org.uk/make-a-complaint/")
        URI regulator();
    }

    /** The publisher in Welsh. */
    interface Welsh {

        /** The newsletter's name. */
        Optional<@Pattern(regexp = ONE_LINE, message = NOT_BLANK) String> newsletter();

        /** The organisation's name. */
        Optional<@Pattern(regexp = ONE_LINE, message = NOT_BLANK) String> organisation();

        /** Whom to call, by which number, at what hours. */
        Optional<@Pattern(regexp = ONE_LINE, message = NOT_BLANK) String> supportText();

        /** A page that says more. */
        Optional<URI> supportLink();
    }
}
