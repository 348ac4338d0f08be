package org.casereviewupdate.delivery;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.UUID;
import org.casereviewupdate.language.Language;
import org.casereviewupdate.mail.EmailAddress;
import org.casereviewupdate.mail.MailConfig;
import org.casereviewupdate.relay.Relay;
import org.casereviewupdate.relay.RelayUnavailable;
import org.casereviewupdate.subscription.Choice;

/** Sends an issue to one address to look at it, outside the ledger: nothing is counted, and the leave link in it belongs to nobody. */
@Singleton
public class TestSend {

    private static final UUID NOBODY = new UUID(0, 0);

    private final Consignments consignments;
    private final WithdrawnReviews withdrawn;
    private final Relay relay;
    private final MailConfig mail;
    private final Clock clock;

    TestSend(Consignments consignments, WithdrawnReviews withdrawn, Relay relay, MailConfig mail, Clock clock) {
        this.consignments = consignments;
        this.withdrawn = withdrawn;
        this.relay = relay;
        this.mail = mail;
        this.clock = clock;
    }

    /** Sends the test as those get it who choose nothing. */
    public TestSendView send(UUID issue, EmailAddress to) {
        return send(issue, to, Choice.everything(Language.ENGLISH));
    }

    /**
     * Sends the test as those get it who choose so.
     *
     * @return what the relay said
     */
    public TestSendView send(UUID issue, EmailAddress to, Choice choice) {
        withdrawn.refuse(issue);
        Consignment consignment = consignments.test(issue, choice, clock.instant());
        try {
            return TestSendView.of(relay.send(
                    consignment.envelope(NOBODY, to.text()), consignment.message(NOBODY, to.text()), mail.deadline()));
        } catch (RelayUnavailable unavailable) {
            return TestSendView.of(unavailable.handover());
        }
    }
}
