package org.casereviewupdate.console;

import jakarta.inject.Singleton;
import org.casereviewupdate.account.InvitedPerson;
import org.casereviewupdate.account.MailInvitation;
import org.casereviewupdate.publisher.PublisherConfig;

/** Hands over the link by which somebody sets their password: by mail, and where that does not go, to whoever invited them. */
@Singleton
class InvitationDesk {

    private final MailInvitation mailing;
    private final PublisherConfig publisher;

    InvitationDesk(MailInvitation mailing, PublisherConfig publisher) {
        this.mailing = mailing;
        this.publisher = publisher;
    }

    InvitedPage hand(InvitedPerson invited, String actor) {
        boolean mailed = mailing.send(invited, actor);
        return new InvitedPage(invited.person(), invited.until(), mailed ? "" : publisher.baseUrl() + invited.path());
    }
}
