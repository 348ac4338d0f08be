package org.casereviewupdate.delivery;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.casereviewupdate.mail.EmailAddress;
import org.casereviewupdate.subscription.FindSubscriber;
import org.casereviewupdate.subscription.SubscriberStanding;

/** Answers an admin whom somebody asked: did I get it, and if not, why? */
@Singleton
public class TraceSubscriber {

    /** More months than anybody remembers. */
    private static final int MOST = 200;

    private final FindSubscriber subscribers;
    private final ReadDeliveries deliveries;

    TraceSubscriber(FindSubscriber subscribers, ReadDeliveries deliveries) {
        this.subscribers = subscribers;
        this.deliveries = deliveries;
    }

    /** What became of everything that was sent to the subscriber of an address. */
    @Transactional
    public SubscriberDeliveries trace(EmailAddress address, String actor) {
        SubscriberStanding standing = subscribers.find(address, actor);
        UUID subscriber = standing.subscriber();
        return new SubscriberDeliveries(
                standing, subscriber == null ? List.of() : deliveries.ofSubscriber(subscriber, MOST));
    }
}
