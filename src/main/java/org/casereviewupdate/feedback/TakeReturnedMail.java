package org.casereviewupdate.feedback;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.Optional;
import org.casereviewupdate.audit.AuditTrail;
import org.casereviewupdate.delivery.NoteReturn;
import org.casereviewupdate.delivery.ReturnMark;
import org.casereviewupdate.delivery.ReturnPath;
import org.casereviewupdate.subscription.HonourComplaint;

/**
 * Takes in what came back of a mail. The mark in the envelope sender says of which delivery it is, and its signature that the sender of the
 * report has seen that mail: nothing else in the report is believed. Whom it names counts only against it: of somebody else's mailbox it tells
 * nothing about the subscriber's.
 */
@Singleton
class TakeReturnedMail {

    private final ReturnPath returnPath;
    private final NoteReturn noting;
    private final HonourComplaint honouring;
    private final AuditTrail audit;

    TakeReturnedMail(ReturnPath returnPath, NoteReturn noting, HonourComplaint honouring, AuditTrail audit) {
        this.returnPath = returnPath;
        this.noting = noting;
        this.honouring = honouring;
        this.audit = audit;
    }

    /** Takes one message in; the same one again changes nothing. */
    @Transactional
    ReturnOutcome take(byte[] message, String actor) {
        Optional<Report> report = ReturnedMail.read(message);
        if (report.isEmpty()) {
            return ReturnOutcome.NO_REPORT;
        }
        Optional<ReturnMark> mark = report.get().senders().stream()
                .flatMap(sender -> returnPath.mark(sender).stream())
                .findFirst();
        if (mark.isEmpty()) {
            return ReturnOutcome.NO_MARK;
        }
        return switch (report.get().kind()) {
            case BOUNCE ->
                noting.bounced(mark.get(), report.get().bounce()) ? ReturnOutcome.BOUNCE : ReturnOutcome.NOTHING_NEW;
            case COMPLAINT ->
                noting.complained(mark.get()).map(mail -> honoured(mail, actor)).orElse(ReturnOutcome.NOTHING_NEW);
        };
    }

    private ReturnOutcome honoured(NoteReturn.ComplainedOf mail, String actor) {
        if (honouring.of(mail.subscriber(), mail.mailed())) {
            audit.record(actor, "subscriber.complained", mail.subscriber().toString(), "");
        }
        return ReturnOutcome.COMPLAINT;
    }
}
