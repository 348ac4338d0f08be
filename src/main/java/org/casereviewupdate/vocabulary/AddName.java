package org.casereviewupdate.vocabulary;

import jakarta.enterprise.event.Event;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.casereviewupdate.audit.AuditTrail;

/** An editor adds an area or a publishing body, or another name for one. */
@Singleton
public class AddName {

    private final NameList names;
    private final AuditTrail audit;
    private final Event<VocabularyChanged> changed;

    AddName(NameList names, AuditTrail audit, Event<VocabularyChanged> changed) {
        this.names = names;
        this.audit = audit;
        this.changed = changed;
    }

    /**
     * Adds it; what is there already gets what it does not have yet. Records that carry one of its names are found under it from then on, and
     * keep what they say.
     *
     * @param actor who does it
     * @throws NameTaken if one of its names leads to something else
     * @throws UnknownSuccessor if what took its place is not known
     */
    @Transactional
    public ControlledName add(NameKind kind, NewName wanted, String actor) {
        names.takeTurn();
        Names known = new Names(names.list(kind));
        ControlledName name = wanted.controlled();
        refuseTaken(name, known);
        refuseUnknown(name, known);
        if (names.add(kind, name)) {
            changed.fire(new VocabularyChanged());
            audit.record(
                    actor,
                    kind.label() + ".named",
                    name.name(),
                    "names " + name.all().count());
        }
        return new Names(names.list(kind)).about(name.name()).orElse(name);
    }

    private static void refuseTaken(ControlledName name, Names known) {
        Map<String, String> owners = new LinkedHashMap<>();
        name.all()
                .forEach(one -> known.find(one)
                        .filter(owner -> !owner.equals(name.name()))
                        .ifPresent(owner -> owners.put(one, owner)));
        if (!owners.isEmpty()) {
            throw new NameTaken(owners);
        }
    }

    private static void refuseUnknown(ControlledName name, Names known) {
        List<String> unknown = name.successors().stream()
                .filter(later -> !known.find(later).filter(later::equals).isPresent() || later.equals(name.name()))
                .toList();
        if (!unknown.isEmpty()) {
            throw new UnknownSuccessor(unknown);
        }
    }
}
