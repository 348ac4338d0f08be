package org.casereviewupdate.subscription;

import io.quarkus.scheduler.Scheduled;
import jakarta.inject.Singleton;
import java.util.Optional;
import org.casereviewupdate.mail.MailNotSent;
import org.casereviewupdate.mail.Postbox;
import org.casereviewupdate.time.Tick;
import org.jboss.logging.Logger;

/** Looks every few seconds for sign-ups to answer and for confirmation mails to send. */
@Singleton
public class ConfirmationMailJob implements Tick {

    private static final Logger LOG = Logger.getLogger(ConfirmationMailJob.class);

    private final AnswerSignUp answerSignUp;
    private final ConfirmationQueue queue;
    private final ConfirmationMails mails;
    private final Postbox postbox;

    ConfirmationMailJob(AnswerSignUp answerSignUp, ConfirmationQueue queue, ConfirmationMails mails, Postbox postbox) {
        this.answerSignUp = answerSignUp;
        this.queue = queue;
        this.mails = mails;
        this.postbox = postbox;
    }

    /** Answers every sign-up that waits, then sends every mail that is due. */
    @Override
    @Scheduled(
            identity = "confirmation-mail",
            every = "${case-review-update.subscription.mail-every}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    public void tick() {
        answerSignUps();
        boolean more = !postbox.rests();
        while (more) {
            more = queue.claim().map(this::send).orElse(false);
        }
    }

    private void answerSignUps() {
        Optional<Long> next = answerSignUp.nextAfter(0);
        while (next.isPresent()) {
            long id = next.get();
            try {
                if (!answerSignUp.answer(id)) {
                    return; // the others wait too
                }
            } catch (RuntimeException failed) {
                LOG.warnf(
                        "Sign-up %d waits for the next turn: %s",
                        id, failed.getClass().getName());
            }
            next = answerSignUp.nextAfter(id);
        }
    }

    /** Sends one mail and says whether it is worth while to go on at once. */
    private boolean send(DueMail due) {
        try {
            postbox.send(mails.write(due));
            queue.sent(due.confirmationId());
            return true;
        } catch (MailNotSent notSent) {
            LOG.warnf("Confirmation %s was not sent: %s", due.confirmationId(), notSent.getMessage());
            queue.notSent(due.confirmationId(), notSent);
            return notSent.noSuchMailbox();
        }
    }
}
