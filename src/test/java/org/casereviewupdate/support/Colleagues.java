package org.casereviewupdate.support;

import jakarta.inject.Singleton;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.casereviewupdate.account.AcceptInvitation;
import org.casereviewupdate.account.Credentials;
import org.casereviewupdate.account.InvitedPerson;
import org.casereviewupdate.account.ManagePeople;
import org.casereviewupdate.account.Role;
import org.casereviewupdate.account.SignIn;
import org.casereviewupdate.mail.EmailAddress;

/** People who work here, and their browsers. */
@Singleton
public class Colleagues {

    public static final String PASSWORD = "correct horse battery staple";

    private final ManagePeople people;
    private final AcceptInvitation invitations;
    private final SignIn signIn;
    private final AtomicInteger count = new AtomicInteger();

    Colleagues(ManagePeople people, AcceptInvitation invitations, SignIn signIn) {
        this.people = people;
        this.invitations = invitations;
        this.signIn = signIn;
    }

    /** A new colleague with a password. */
    public UUID colleague(String email, Role role) {
        InvitedPerson invited = people.invite("A test " + role.word(), EmailAddress.parse(email), role, "system");
        invitations.setPassword(invited.link(), PASSWORD);
        return invited.person().id();
    }

    /** A new colleague's browser, signed in. */
    public SignedInBrowser signedIn(Role role) {
        String email = role.word() + count.incrementAndGet() + "@charity.example";
        return signedIn(colleague(email, role), email);
    }

    /** One more browser of somebody who has a password. */
    public SignedInBrowser signedIn(UUID person, String email) {
        Credentials typed = new Credentials(email, PASSWORD, new Credentials.Browser(null, "192.0.2.1"));
        return new SignedInBrowser(person, email, signIn.withPassword(typed).session());
    }
}
