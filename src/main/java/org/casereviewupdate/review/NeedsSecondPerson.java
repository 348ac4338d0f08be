package org.casereviewupdate.review;

import java.util.UUID;
import org.casereviewupdate.audit.AuditTrail;
import org.casereviewupdate.problem.Problem;

/** Whoever withdrew a record wanted to reinstate it. */
final class NeedsSecondPerson extends Problem {

    private static final long serialVersionUID = 1L;

    NeedsSecondPerson() {
        super(
                Kind.FORBIDDEN,
                "needs-second-person",
                "A second person has to do this",
                "Whoever withdrew a record does not reinstate it.");
    }

    /**
     * Makes sure that it is somebody else.
     *
     * @param withdrawn what the withdrawal is called in the audit trail
     */
    static void unlessOther(String actor, AuditTrail audit, String withdrawn, UUID record) {
        if (audit.lastActor(withdrawn, record.toString()).filter(actor::equals).isPresent()) {
            throw new NeedsSecondPerson();
        }
    }
}
