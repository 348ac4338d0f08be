package org.casereviewupdate.subscription;

import io.quarkus.scheduler.Scheduled;
import jakarta.inject.Singleton;
import java.util.Optional;
import org.casereviewupdate.mail.MailNotSent;
import org.casereviewupdate.mail.Postbox;
import org.casereviewupdate.time.Tick;
import org.jboss.logging.Logger;

/** Looks every few seconds for who asked for their own page, and for mails about one's own subscription to send. */
@Singleton
public class PersonalMailJob implements Tick {

    private static final Logger LOG = Logger.getLogger(PersonalMailJob.class);

    private final AnswerManageRequest answering;
    private final PersonalLinkQueue queue;
    private final PersonalMails mails;
    private final Postbox postbox;

    PersonalMailJob(AnswerManageRequest answering, PersonalLinkQueue queue, PersonalMails mails, Postbox postbox) {
        this.answering = answering;
        this.queue = queue;
        this.mails = mails;
        this.postbox = postbox;
    }

    /** Answers every wish that waits, then sends every mail that is due. */
    @Override
    @Scheduled(
            identity = "personal-mail",
            every = "${case-review-update.subscription.personal-mail-every:2s}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    public void tick() {
        queue.forgetOld();
        answerAll();
        boolean more = !postbox.rests();
        while (more) {
            more = queue.claim().map(this::send).orElse(false);
        }
    }

    private void answerAll() {
        Optional<Long> next = answering.nextAfter(0);
        while (next.isPresent()) {
            long id = next.get();
            try {
                if (!answering.answer(id)) {
                    return; // the others wait too
                }
            } catch (RuntimeException failed) {
                LOG.warnf(
                        "Wish %d waits for the next turn: %s",
                        id, failed.getClass().getName());
            }
            next = answering.nextAfter(id);
        }
    }

    /** Sends one mail and says whether it is worth while to go on at once. */
    private boolean send(DuePersonalMail due) {
        try {
            postbox.send(mails.write(due));
            queue.sent(due.linkId());
            return true;
        } catch (MailNotSent notSent) {
            LOG.warnf("Link %s was not sent: %s", due.linkId(), notSent.getMessage());
            queue.notSent(due.linkId(), notSent);
            return notSent.noSuchMailbox();
        }
    }
}
