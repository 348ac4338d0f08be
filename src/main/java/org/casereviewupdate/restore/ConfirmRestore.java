package org.casereviewupdate.restore;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import org.casereviewupdate.audit.AuditTrail;

/** Shows whether issues may leave, and lets a person allow it after a restore. */
@Singleton
public class ConfirmRestore {

    private final Fence fence;
    private final Fences fences;
    private final AuditTrail audit;
    private final Clock clock;

    ConfirmRestore(Fence fence, Fences fences, AuditTrail audit, Clock clock) {
        this.fence = fence;
        this.fences = fences;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional
    public RestoreView look() {
        fence.isShut();
        return fences.findById(true).view();
    }

    /** Issues may leave again; those that were halted wait until each is resumed. Confirming again is no error. */
    @Transactional
    public RestoreView confirm(String actor) {
        fence.isShut();
        FenceRow row = fences.locked();
        if (row.open(actor, clock.instant())) {
            audit.record(actor, "restore.confirmed", "database", "");
        }
        return row.view();
    }
}
