package org.casereviewupdate.delivery;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;
import org.casereviewupdate.language.Language;
import org.casereviewupdate.mail.EmailAddress;
import org.casereviewupdate.subscription.Choice;
import org.hibernate.Session;
import org.jboss.logging.Logger;

/** Mails an issue to the editors when its hold period begins, and again when it was refreshed, in both languages. */
@Singleton
class ShowEditors {

    private static final Logger LOG = Logger.getLogger(ShowEditors.class);

    private final Session database;
    private final TestSend test;
    private final List<EmailAddress> editors;

    ShowEditors(Session database, TestSend test, DeliveryConfig config) {
        this.database = database;
        this.test = test;
        this.editors = config.previewTo().orElse(List.of()).stream()
                .map(EmailAddress::parse)
                .toList();
    }

    /** Shows what is held and was not shown as it reads now. SMTP is spoken outside any transaction. */
    void run() {
        if (editors.isEmpty()) {
            return;
        }
        for (UUID issue : QuarkusTransaction.requiringNew().call(this::claim)) {
            for (Language language : Language.values()) {
                editors.forEach(editor -> show(issue, editor, language));
            }
        }
    }

    private void show(UUID issue, EmailAddress editor, Language language) {
        TestSendView sent = test.send(issue, editor, Choice.everything(language));
        if (!sent.accepted()) {
            LOG.warnf("The preview of issue %s was not taken by the relay (%s)", issue, sent.stage());
        }
    }

    /** Each revision once, however many copies of the program look; none that tells of something withdrawn. */
    private List<UUID> claim() {
        return database.createNativeQuery("""
                        update issue
                        set previewed_revision = revision
                        where id in (
                            select id
                            from issue
                            where status = 'COMPILED'
                                and previewed_revision is distinct from revision
                                and not exists (
                                    select 1
                                    from issue_item item
                                    join catalogue_record review on review.id = item.source_id
                                    where item.issue_id = issue.id and review.withdrawn_at is not null)
                            for update skip locked)
                        returning id
                        """, UUID.class).getResultList();
    }
}
