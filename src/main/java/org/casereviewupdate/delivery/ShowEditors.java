package org.casereviewupdate.delivery;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.casereviewupdate.language.Language;
import org.casereviewupdate.mail.EmailAddress;
import org.casereviewupdate.subscription.Choice;
import org.hibernate.Session;
import org.jboss.logging.Logger;

/** Mails an issue to the editors when its hold period begins, and again when it was refreshed, in both languages. */
@Singleton
class ShowEditors {

    private static final Logger LOG = Logger.getLogger(ShowEditors.class);

    /** Nothing that tells of something withdrawn is shown. */
    private static final String HELD = """
            status = 'COMPILED'
                and not exists (
                    select 1
                    from issue_item item
                    join catalogue_record review on review.id = item.source_id
                    where item.issue_id = issue.id and review.withdrawn_at is not null)
            """;

    /** Each revision once, however many copies of the program look. */
    private static final String CLAIM = """
            update issue
            set previewed_revision = revision
            where id = any (array(
                select id
                from issue
                where previewed_revision is distinct from revision and %s
                for update skip locked))
            returning id
            """.formatted(HELD);

    private static final String STILL = "select exists (select 1 from issue where id = :issue and " + HELD + ")";

    private final Session database;
    private final EditorMailQueue queue;
    private final TestSend test;
    private final List<EmailAddress> editors;

    ShowEditors(Session database, EditorMailQueue queue, TestSend test, Editors editors) {
        this.database = database;
        this.queue = queue;
        this.test = test;
        this.editors = editors.all();
    }

    /** Finds what is held and was not shown as it reads now. */
    @Transactional
    void run() {
        if (!editors.isEmpty()) {
            database.createNativeQuery(CLAIM, UUID.class)
                    .getResultList()
                    .forEach(issue -> queue.add(issue, EditorMailSubject.PREVIEW));
        }
    }

    /** Shows one that is held still; false if it had better be shown later. SMTP is spoken outside any transaction. */
    boolean tell(UUID issue) {
        if (!isHeld(issue)) {
            return true;
        }
        long settled = Stream.of(Language.values())
                .flatMap(language -> editors.stream().filter(editor -> show(issue, editor, language)))
                .count();
        return settled > 0 || editors.isEmpty();
    }

    /** Whether that is that: it was taken, may have been taken, or was refused for good. */
    private boolean show(UUID issue, EmailAddress editor, Language language) {
        TestSendView sent;
        try {
            sent = test.send(issue, editor, Choice.everything(language));
        } catch (RuntimeException unwritable) {
            LOG.warnf(unwritable, "The preview of issue %s in %s could not be made", issue, language);
            return false;
        }
        if (!sent.accepted()) {
            LOG.warnf("The preview of issue %s was not taken by the relay (%s)", issue, sent.stage());
        }
        return sent.isOver();
    }

    private boolean isHeld(UUID issue) {
        return QuarkusTransaction.requiringNew()
                .call(() -> database.createNativeQuery(STILL, Boolean.class)
                        .setParameter("issue", issue)
                        .getSingleResult());
    }
}
