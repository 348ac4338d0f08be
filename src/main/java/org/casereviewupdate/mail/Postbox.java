package org.casereviewupdate.mail;

import io.quarkus.mailer.Mail;
import io.quarkus.mailer.reactive.ReactiveMailer;
import io.smallrye.mutiny.TimeoutException;
import io.vertx.ext.mail.SMTPException;
import jakarta.inject.Singleton;
import java.util.Set;
import org.casereviewupdate.publisher.PublisherConfig;

/** Sends one mail to one person. The newsletter itself leaves through the relay room. */
@Singleton
public class Postbox {

    /** RFC 3463 section 3.2: bad mailbox, bad domain, bad syntax, moved, no mail accepted by the domain (RFC 7505). */
    private static final Set<String> NO_SUCH_MAILBOX = Set.of("5.1.1", "5.1.2", "5.1.3", "5.1.6", "5.1.10");

    private final ReactiveMailer mailer;
    private final PublisherConfig publisher;
    private final MailConfig config;

    Postbox(ReactiveMailer mailer, PublisherConfig publisher, MailConfig config) {
        this.mailer = mailer;
        this.publisher = publisher;
        this.config = config;
    }

    /**
     * Hands one mail to the relay and waits for its answer. Call it outside any transaction.
     *
     * @throws MailNotSent if the relay cannot be reached, does not answer in time, or says no
     */
    public void send(OutgoingMail mail) throws MailNotSent {
        try {
            mailer.send(encoded(mail)).await().atMost(config.deadline());
        } catch (TimeoutException silent) {
            throw new MailNotSent("no answer within " + config.deadline(), false);
        } catch (RuntimeException failed) {
            throw notSent(failed);
        }
    }

    private Mail encoded(OutgoingMail mail) {
        Headers headers = new Headers()
                .plain("Message-ID", "<" + mail.id() + "@" + senderDomain() + ">")
                .date(mail.at())
                .mailbox("From", publisher.from(), publisher.newsletter())
                .plain("Reply-To", publisher.replyTo())
                .plain("To", mail.to().text())
                .words("Subject", mail.subject())
                .plain("Auto-Submitted", "auto-generated");
        mail.headers().forEach(headers::plain);
        return new Mail()
                .setFrom(publisher.from())
                .setTo(java.util.List.of(mail.to().text()))
                .setText(Body.of(mail.text()))
                .setHtml(Body.of(mail.html()))
                .setHeaders(headers.values());
    }

    private String senderDomain() {
        return publisher.from().substring(publisher.from().lastIndexOf('@') + 1);
    }

    /** The relay's own words may repeat the address, so only its codes are kept. */
    private static MailNotSent notSent(RuntimeException failed) {
        Throwable cause = failed.getCause() == null ? failed : failed.getCause();
        if (cause instanceof SMTPException said) {
            String status = Reply.enhancedStatus(said.getReplyMessage());
            return new MailNotSent(
                    "relay said " + said.getReplyCode() + " " + status, NO_SUCH_MAILBOX.contains(status));
        }
        return new MailNotSent(cause.getClass().getSimpleName(), false);
    }
}
