package org.casereviewupdate.subscription;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How somebody becomes a subscriber. */
@ConfigMapping(prefix = "case-review-update.subscription")
public interface SubscriptionConfig {

    /** How long the link in a confirmation mail works: long enough for a week's leave, short enough to keep no address without consent. */
    @WithDefault("7d")
    Duration confirmationValidFor();

    /** The least time between two mails that sign-ups bring to one address: a stranger must not be able to fill a mailbox. */
    @WithDefault("24h")
    Duration quietPeriod();

    /** How many confirmation mails an address gets that nobody answers; then it is left alone until they are a month old. */
    @WithDefault("3")
    int unansweredLimit();

    /** How often the program looks for confirmation mails to send. */
    @WithDefault("2s")
    Duration mailEvery();
}
