package org.casereviewupdate.delivery;

import jakarta.inject.Singleton;
import org.casereviewupdate.delivery.EditorMailQueue.Due;
import org.casereviewupdate.mail.Postbox;
import org.jboss.logging.Logger;

/** Mails the editors what is due. While the relay is away it waits, and longer each time; once one of them was told, that is that. */
@Singleton
class TellEditors {

    private static final Logger LOG = Logger.getLogger(TellEditors.class);

    private final EditorMailQueue queue;
    private final ShowEditors show;
    private final TellFindings findings;
    private final TellMissed missed;
    private final Postbox postbox;

    TellEditors(EditorMailQueue queue, ShowEditors show, TellFindings findings, TellMissed missed, Postbox postbox) {
        this.queue = queue;
        this.show = show;
        this.findings = findings;
        this.missed = missed;
        this.postbox = postbox;
    }

    /** SMTP is spoken outside any transaction. */
    void run() {
        boolean more = !postbox.rests();
        while (more) {
            more = queue.claim().map(this::tell).orElse(false);
        }
    }

    /** Whether it is worth while to go on at once. */
    private boolean tell(Due due) {
        boolean told = isTold(due);
        if (told) {
            queue.done(due);
        } else {
            queue.later(due);
        }
        return told;
    }

    private boolean isTold(Due due) {
        try {
            return switch (due.about()) {
                case PREVIEW -> show.tell(due.issue());
                case FINDINGS -> findings.tell(due.issue());
                case MISSED -> missed.tell(due.issue());
            };
        } catch (RuntimeException failed) {
            LOG.warnf(failed, "The editors were not told of issue %s (%s)", due.issue(), due.about());
            return false;
        }
    }
}
