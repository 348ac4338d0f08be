package org.casereviewupdate.console;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;
import org.casereviewupdate.delivery.DeliveryView;
import org.casereviewupdate.subscription.OwnData;
import org.casereviewupdate.subscription.SubscriberStanding;
import org.jspecify.annotations.Nullable;

/**
 * One person, found by their address, or the form to find them by.
 *
 * @param address what was typed
 * @param standing where the address stands; absent before the search
 * @param deliveries what the person was sent, the newest first
 * @param kept what they chose and agreed to; absent if nobody has the address
 * @param erased whether the person has just been forgotten
 * @param reason why, as it was typed before
 * @param refusal what was wrong with what was typed
 */
@CheckedTemplate(basePath = "console", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record SubscriberPage(
        String address,
        @Nullable SubscriberStanding standing,
        List<DeliveryView> deliveries,
        @Nullable OwnData kept,
        boolean erased,
        String reason,
        Refusal refusal)
        implements TemplateInstance {

    static SubscriberPage empty() {
        return new SubscriberPage("", null, List.of(), null, false, "", Refusal.NONE);
    }

    static SubscriberPage refused(String typed, Refusal refusal) {
        return new SubscriberPage(typed, null, List.of(), null, false, "", refusal);
    }

    static SubscriberPage forgotten() {
        return new SubscriberPage("", null, List.of(), null, true, "", Refusal.NONE);
    }
}
