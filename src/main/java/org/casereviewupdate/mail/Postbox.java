package org.casereviewupdate.mail;

import io.quarkus.mailer.runtime.MailersRuntimeConfig;
import io.vertx.core.MultiMap;
import io.vertx.ext.mail.MailClient;
import io.vertx.ext.mail.MailMessage;
import io.vertx.ext.mail.SMTPException;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.regex.Pattern;
import org.casereviewupdate.publisher.PublisherConfig;
import org.jboss.logging.Logger;

/**
 * Sends one mail to one person. The newsletter itself leaves through the relay room.
 *
 * <p>It uses the mailer's client and not the mailer, which would add an empty Cc field (RFC 5322 section 3.6.3 does not allow one).
 */
@Singleton
public class Postbox {

    private static final Logger LOG = Logger.getLogger(Postbox.class);

    /** RFC 3463 section 3.2: bad mailbox, bad domain, bad syntax, moved, no mail accepted by the domain (RFC 7505). */
    private static final Set<String> NO_SUCH_MAILBOX = Set.of("5.1.1", "5.1.2", "5.1.3", "5.1.6", "5.1.10");

    /** Of several mails at once the client's pool now and then forgets one that waits for a connection, and never says so. */
    private final Lock oneAtATime = new ReentrantLock(true);

    private final MailClient client;
    private final PublisherConfig publisher;
    private final MailConfig config;
    private final Optional<List<Pattern>> approvedRecipients;

    @Inject
    Postbox(MailClient client, PublisherConfig publisher, MailConfig config, MailersRuntimeConfig mailer) {
        this(
                client,
                publisher,
                config,
                Objects.requireNonNull(mailer.mailers().get("<default>"), "there always is a default mailer")
                        .approvedRecipients());
    }

    Postbox(
            MailClient client,
            PublisherConfig publisher,
            MailConfig config,
            Optional<List<Pattern>> approvedRecipients) {
        this.client = client;
        this.publisher = publisher;
        this.config = config;
        this.approvedRecipients = approvedRecipients;
    }

    /**
     * Hands one mail to the relay and waits for its answer; one after another, whoever asks. Call it outside any transaction.
     *
     * @throws MailNotSent if the relay cannot be reached, does not answer in time, or says no
     */
    public void send(OutgoingMail mail) throws MailNotSent {
        if (!isApproved(mail.to())) {
            LOG.infof("%s stays here: its recipient is not among quarkus.mailer.approved-recipients", mail.id());
            return;
        }
        try {
            if (!oneAtATime.tryLock(config.deadline().toMillis(), TimeUnit.MILLISECONDS)) {
                throw new MailNotSent("other mail is still on its way after " + config.deadline(), false);
            }
            try {
                client.sendMail(encoded(mail))
                        .toCompletionStage()
                        .toCompletableFuture()
                        .get(config.deadline().toMillis(), TimeUnit.MILLISECONDS);
            } finally {
                oneAtATime.unlock();
            }
        } catch (TimeoutException silent) {
            throw new MailNotSent("no answer within " + config.deadline(), false);
        } catch (ExecutionException failed) {
            throw notSent(Objects.requireNonNullElse(failed.getCause(), failed));
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new MailNotSent("the program is stopping", false);
        }
    }

    private boolean isApproved(EmailAddress to) {
        return approvedRecipients
                .map(list -> list.stream()
                        .anyMatch(pattern -> pattern.matcher(to.text()).matches()))
                .orElse(true);
    }

    private MailMessage encoded(OutgoingMail mail) {
        Headers headers = new Headers()
                .plain("Message-ID", "<" + mail.id() + "@" + senderDomain() + ">")
                .date(mail.at())
                .mailbox("From", publisher.from(), publisher.newsletter())
                .plain("Reply-To", publisher.replyTo())
                .plain("To", mail.to().text())
                .words("Subject", mail.subject())
                .plain("Auto-Submitted", "auto-generated");
        mail.headers().forEach(headers::plain);
        return new MailMessage()
                .setFrom(publisher.from())
                .setTo(mail.to().text())
                .setText(Body.of(mail.text()))
                .setHtml(Body.of(mail.html()))
                .setHeaders(MultiMap.caseInsensitiveMultiMap().addAll(headers.values()));
    }

    private String senderDomain() {
        return publisher.from().substring(publisher.from().lastIndexOf('@') + 1);
    }

    /** The relay's own words may repeat the address, so only its codes are kept. */
    private static MailNotSent notSent(Throwable cause) {
        if (cause instanceof SMTPException said) {
            String status = Reply.enhancedStatus(said.getReplyMessage());
            return new MailNotSent(
                    "relay said " + said.getReplyCode() + " " + status, NO_SUCH_MAILBOX.contains(status));
        }
        return new MailNotSent(cause.getClass().getSimpleName(), false);
    }
}
