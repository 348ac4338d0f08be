package org.casereviewupdate.vocabulary;

import jakarta.enterprise.event.Event;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.casereviewupdate.audit.AuditTrail;

/** An approver puts right what was entered wrongly, or says that it is another name for what is there already. */
@Singleton
public class CorrectName {

    private final NameList names;
    private final AuditTrail audit;
    private final Event<NameCorrected> corrected;
    private final Event<VocabularyChanged> changed;

    CorrectName(NameList names, AuditTrail audit, Event<NameCorrected> corrected, Event<VocabularyChanged> changed) {
        this.names = names;
        this.audit = audit;
        this.corrected = corrected;
        this.changed = changed;
    }

    /** The names of a kind that can be put right: those that were entered here. */
    @Transactional
    public List<ControlledName> entered(NameKind kind) {
        return names.entered(kind);
    }

    /**
     * Puts a name right. Records that carry the wrong one carry the right one from then on, as new versions of themselves. The wrong one leads
     * to it, and so does every other name that it had: those who follow it go on following, and the next import of it is understood.
     *
     * @param actor who does it
     * @return what is in the list now
     * @throws NotEntered if the wrong name is none that was entered here
     */
    @Transactional
    public ControlledName correct(NameKind kind, NameCorrection wanted, String actor) {
        names.takeTurn();
        ControlledName wrong = names.entered(kind).stream()
                .filter(name -> name.name().equals(wanted.wrong()))
                .findFirst()
                .orElseThrow(() -> new NotEntered(wanted.wrong()));
        if (wrong.name().equals(wanted.right())) {
            return wrong;
        }
        Names others = new Names(names.list(kind).stream()
                .filter(name -> !name.name().equals(wrong.name()))
                .toList());
        ControlledName right = gathered(
                others.about(wanted.right())
                        .orElseGet(() -> new ControlledName(wanted.right(), null, null, List.of(), List.of())),
                wrong);
        names.remove(kind, wrong.name());
        names.add(kind, right);
        names.succeed(kind, wrong.name(), right.name());
        corrected.fire(new NameCorrected(carriedAs(kind, wrong.name()), wrong.name(), right.name(), actor));
        changed.fire(new VocabularyChanged());
        audit.record(actor, kind.label() + ".corrected", right.name(), "was " + wrong.name());
        return new Names(names.list(kind)).about(right.name()).orElseThrow();
    }

    /** Most bodies are called by their area, and records carry those under the area's name. */
    private Set<NameKind> carriedAs(NameKind kind, String name) {
        boolean body =
                names.list(NameKind.BODY).stream().anyMatch(own -> own.name().equals(name));
        return kind == NameKind.AREA && !body ? EnumSet.allOf(NameKind.class) : EnumSet.of(kind);
    }

    /** A name with everything that the wrong one had; what it has itself stays. */
    private static ControlledName gathered(ControlledName right, ControlledName wrong) {
        return new ControlledName(
                right.name(),
                right.welsh() == null ? wrong.welsh() : right.welsh(),
                right.nation() == null ? wrong.nation() : right.nation(),
                wrong.all()
                        .filter(other ->
                                right.all().noneMatch(own -> Spelling.key(own).equals(Spelling.key(other))))
                        .filter(other -> right.welsh() != null || !other.equals(wrong.welsh()))
                        .distinct()
                        .toList(),
                wrong.successors().stream()
                        .filter(later -> !later.equals(right.name()))
                        .toList());
    }
}
