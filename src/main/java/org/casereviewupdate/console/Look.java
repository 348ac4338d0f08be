package org.casereviewupdate.console;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.inject.Singleton;
import org.casereviewupdate.web.Roles;

/** Who looks at a page, and what they may do there; what they may not do is not offered, and refused by the door anyway. */
@Singleton
class Look {

    private final SecurityIdentity caller;

    Look(SecurityIdentity caller) {
        this.caller = caller;
    }

    /** The name under which deeds are recorded. */
    String actor() {
        return caller.getPrincipal().getName();
    }

    boolean mayEdit() {
        return caller.hasRole(Roles.EDITOR);
    }

    boolean mayApprove() {
        return caller.hasRole(Roles.APPROVER);
    }

    boolean isAdmin() {
        return caller.hasRole(Roles.ADMIN);
    }
}
