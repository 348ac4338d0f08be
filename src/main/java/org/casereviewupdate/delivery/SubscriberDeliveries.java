package org.casereviewupdate.delivery;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import org.casereviewupdate.subscription.SubscriberStanding;

/**
 * What one person was sent, and what became of it.
 *
 * @param standing where the person stands now
 * @param deliveries their deliveries, those of the newest issue first
 */
public record SubscriberDeliveries(@JsonUnwrapped SubscriberStanding standing, List<DeliveryView> deliveries) {}
