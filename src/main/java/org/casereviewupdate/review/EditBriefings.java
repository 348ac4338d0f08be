package org.casereviewupdate.review;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.casereviewupdate.audit.AuditTrail;
import org.casereviewupdate.problem.FieldError;
import org.casereviewupdate.vocabulary.Subjects;
import org.casereviewupdate.vocabulary.Vocabulary;
import org.jspecify.annotations.Nullable;

/** Editors look after the thematic briefings: they enter, correct and withdraw them. */
@Singleton
public class EditBriefings {

    private final Briefings briefings;
    private final SourceReferences references;
    private final Subjects subjects;
    private final RecordRules rules;
    private final Histories histories;
    private final AuditTrail audit;
    private final Clock clock;

    EditBriefings(
            Briefings briefings,
            SourceReferences references,
            Subjects subjects,
            RecordRules rules,
            Histories histories,
            AuditTrail audit,
            Clock clock) {
        this.briefings = briefings;
        this.references = references;
        this.subjects = subjects;
        this.rules = rules;
        this.histories = histories;
        this.audit = audit;
        this.clock = clock;
    }

    /** Enters a briefing. */
    @Transactional
    public BriefingView record(NewBriefing briefing, String actor) {
        NewBriefing wanted = checked(briefing);
        refuseTaken(null, wanted.sourceReference());
        Briefing entered = new Briefing(wanted, clock.instant());
        briefings.persistAndFlush(entered);
        histories.briefings().keep(List.of(entered.id()), actor);
        audit.record(actor, "briefing.recorded", entered.id().toString(), "version " + entered.version());
        return entered.view();
    }

    /** Replaces what a briefing says, if it is still at the version that the editor saw. */
    @Transactional
    public BriefingView amend(UUID id, NewBriefing amended, String actor) {
        Briefing briefing = briefings.toChange(id);
        if (briefing.isWithdrawn()) {
            throw new BriefingWithdrawn();
        }
        SeenVersion.require(amended.version(), briefing.version());
        NewBriefing wanted = checked(amended);
        refuseTaken(id, wanted.sourceReference());
        if (briefing.differsFrom(wanted)) {
            BriefingView before = briefing.view();
            briefing.amend(wanted, clock.instant());
            briefings.flush();
            histories.briefings().keep(List.of(id), actor);
            String parts = Changed.parts(before, briefing.view());
            audit.record(actor, "briefing.amended", id.toString(), "version " + briefing.version() + ": " + parts);
        }
        return briefing.view();
    }

    /** Withdraws a briefing; withdrawing it again changes nothing. */
    @Transactional
    public void withdraw(UUID id, Withdrawal withdrawal, String actor) {
        Briefing briefing = briefings.toChange(id);
        if (briefing.isWithdrawn()) {
            return;
        }
        briefing.withdraw(withdrawal.checkedReason(), clock.instant());
        briefings.flush();
        histories.briefings().keep(List.of(id), actor);
        audit.record(actor, "briefing.withdrawn", id.toString(), "version " + briefing.version());
    }

    private NewBriefing checked(NewBriefing briefing) {
        Vocabulary vocabulary = subjects.vocabulary();
        List<FieldError> errors = rules.broken(briefing, vocabulary);
        if (!errors.isEmpty()) {
            throw new InvalidRecord(errors);
        }
        return briefing.withSubjects(vocabulary);
    }

    private void refuseTaken(@Nullable UUID own, @Nullable String reference) {
        if (reference == null) {
            return;
        }
        references.takeTurn();
        briefings
                .bySourceReference(reference)
                .filter(other -> !other.id().equals(own))
                .ifPresent(other -> {
                    throw new SourceReferenceTaken();
                });
    }
}
