package org.casereviewupdate.delivery;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;
import java.time.Period;
import java.util.List;
import java.util.Optional;
import org.casereviewupdate.time.WholeMonths;

/** How issues are handed out. */
@ConfigMapping(prefix = "case-review-update.delivery")
public interface DeliveryConfig {

    /** How long the ledger keeps who was sent an issue, counted from its end: a year's questions can be answered. */
    @WithDefault("P13M")
    @WholeMonths
    Period keep();

    /** How often the job looks whether something is to be sent. */
    @WithDefault("1s")
    Duration tick();

    /** Deliveries that a worker claims at a time: enough that claiming costs little, few enough that a halt leaves few to give back. */
    @WithDefault("100")
    @Min(1)
    @Max(2000)
    int claimSize();

    /** How long a claim is a worker's own; a worker that sleeps longer finds it gone. */
    @WithDefault("5m")
    Duration claimLease();

    /** How much longer than the longest hand-over a delivery counts as being handed over; after that its worker is taken for gone. */
    @WithDefault("1m")
    Duration leaseGrace();

    /**
     * How long a delivery that the relay puts off is tried again, counted from the start of the issue; longer where its first try came late,
     * after a halt or at a low rate, until it has been tried as often.
     */
    @WithDefault("72h")
    Duration giveUpAfter();

    /** How long nothing is tried after the relay could not be reached. */
    @WithDefault("30s")
    Duration pauseAfterFault();

    /** How long a stop waits for the messages that are being handed over. */
    @WithDefault("25s")
    Duration drain();

    /**
     * The envelope sender, to which bounces go. {@code {delivery}} in it becomes a signed mark of the delivery (VERP), if the mail system
     * files every such address into one mailbox. Without it the address in From is used.
     */
    Optional<String> returnPath();

    /** The largest HTML part in bytes; beyond about 102 KB Gmail hides the rest, and with it the way to leave. */
    @WithDefault("92160")
    @Min(20_000)
    int htmlBudget();

    /**
     * How many variants of a held issue are looked at before it is released, besides both languages in each detail: those that most of its
     * readers get. Each takes some tenths of a second of a long issue, once for each of its revisions.
     */
    @WithDefault("40")
    @Min(0)
    @Max(1000)
    int checkedVariants();

    /** The memory for encoded renderings: enough for those that are leaving, however many choices there are. */
    @WithDefault("12M")
    MemorySize renderings();

    /** The editors' addresses to which an issue is mailed when its hold period begins. */
    Optional<List<String>> previewTo();
}
