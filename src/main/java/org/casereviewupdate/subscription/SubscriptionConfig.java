package org.casereviewupdate.subscription;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.time.Period;
import org.casereviewupdate.time.WholeMonths;

/** How somebody becomes a subscriber. */
@ConfigMapping(prefix = "case-review-update.subscription")
public interface SubscriptionConfig {

    /** How long the link in a confirmation mail works: long enough for a week's leave, short enough to keep no address without consent. */
    @WithDefault("7d")
    Duration confirmationValidFor();

    /** The least time between two mails that sign-ups bring to one address: a stranger must not be able to fill a mailbox. */
    @WithDefault("24h")
    Duration quietPeriod();

    /** How many confirmation mails an address gets that nobody answers; then it is left alone until they are a year old. */
    @WithDefault("3")
    int unansweredLimit();

    /** How many mails an hour sign-ups from one network bring: a class that signs up together is small, and a flood is not. */
    @WithDefault("10")
    int networkLimit();

    /** How many mails a minute sign-ups bring in all. Beyond it they wait for their turn. */
    @WithDefault("120")
    int mailsPerMinute();

    /** How long an address is kept that nobody confirmed. */
    @WithDefault("7d")
    Duration keepUnconfirmed();

    /** How long the address of somebody who has left is kept: long enough to answer a question about it. */
    @WithDefault("28d")
    Duration keepLeavers();

    /** How long a subscription rests whose mailbox takes nothing, or that an admin has stopped; then it has ended. */
    @WithDefault("P6M")
    @WholeMonths
    Period keepSuspended();

    /** How long it is kept what somebody agreed to, after they have left: as long as a claim may be brought (Limitation Act 1980 section 5). */
    @WithDefault("P6Y")
    @WholeMonths
    Period keepEvidence();

    /** How often the program looks for confirmation mails to send. */
    @WithDefault("2s")
    Duration mailEvery();

    /** How many mails a day bring a link to one's own page that nobody uses: a stranger can ask for them too. */
    @WithDefault("5")
    int unusedLinksADay();

    /**
     * How many mails an hour wishes for one's own page bring from one network. More than sign-ups: when an issue has come, many readers of one
     * council may want to change something, and each mailbox has its own limit.
     */
    @WithDefault("30")
    int linksOfANetwork();

    /** How long leaving can be taken back by the link that is mailed then. */
    @WithDefault("14d")
    Duration undoValidFor();

    /** How often the program looks for mails about one's own subscription; {@code off} where another process sends them. */
    @WithDefault("2s")
    String personalMailEvery();
}
