package org.casereviewupdate.console;

import io.quarkus.security.identity.SecurityIdentity;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import java.util.List;
import java.util.Optional;
import org.casereviewupdate.account.Role;
import org.casereviewupdate.account.SignedInPerson;
import org.casereviewupdate.web.SessionCookie;

/** Who sits there and where they can go; every page of the console reaches it as {@code inject:desk}. */
@Named("desk")
@RequestScoped
public class Desk {

    private final SecurityIdentity identity;
    private final SessionCookie cookie;
    private final RoutingContext request;

    Desk(SecurityIdentity identity, SessionCookie cookie, RoutingContext request) {
        this.identity = identity;
        this.cookie = cookie;
        this.request = request;
    }

    /** Whether somebody is signed in. */
    public boolean signedIn() {
        return person().isPresent();
    }

    /** Their name. */
    public String name() {
        return person().map(SignedInPerson::name).orElse("");
    }

    /** What they may do, in a word. */
    public String role() {
        return person().map(person -> person.role().word()).orElse("");
    }

    /** Whether they may look after the catalogue and the issues. */
    public boolean mayEdit() {
        return may(Role.EDITOR);
    }

    /** Whether they may approve. */
    public boolean mayApprove() {
        return may(Role.APPROVER);
    }

    /** Whether they may manage people, keys and subscribers. */
    public boolean mayManage() {
        return may(Role.ADMIN);
    }

    /** The sections that they may open. */
    public List<Section.Link> navigation() {
        String path = request.normalizedPath();
        return Section.ALL.stream()
                .filter(section -> may(section.role()))
                .map(section -> section.link(path))
                .toList();
    }

    /** What every form has to carry in its field {@code form-token}; the tag {@code formToken} writes it. */
    public String formToken() {
        return cookie.formToken(request).orElse("");
    }

    private boolean may(Role needed) {
        return person().filter(person -> person.role().includes(needed)).isPresent();
    }

    private Optional<SignedInPerson> person() {
        return SignedInPerson.of(identity);
    }
}
