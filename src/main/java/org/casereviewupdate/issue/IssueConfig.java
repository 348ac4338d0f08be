package org.casereviewupdate.issue;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;
import java.time.LocalTime;
import java.time.Period;

/** When issues fall due and how long they are held. */
@ConfigMapping(prefix = "case-review-update.issue")
public interface IssueConfig {

    /** The day of the month on which the month before falls due; a shorter month is sent on its last day. */
    @WithDefault("1")
    @Min(1)
    @Max(31)
    int day();

    /** The time of day at which it falls due: nine in the morning is there on every day, also on the nights when clocks change. */
    @WithDefault("09:00")
    LocalTime time();

    /** How long after it fell due a month is still sent by itself. Later it might surprise its readers, so a person decides. */
    @WithDefault("72h")
    Duration catchUp();

    /** How long a compiled issue is held before it is released by itself: time to look at it and to stop it. */
    @WithDefault("2h")
    Duration hold();

    /** How long a release by hand in the console can still be taken back before the first mail leaves; none lets it leave at once. */
    @WithDefault("5m")
    Duration undo();

    /** How often the job looks whether something is due. */
    @WithDefault("1m")
    Duration tick();

    /**
     * How far before the month of the first start reviews still count as new. What was added earlier is history that readers know from
     * wherever the newsletter came from before.
     */
    @WithDefault("P0D")
    Period lookBack();

    /** Whether an issue, also a monthly one, is released only by a person who has neither made nor compiled it. */
    @WithDefault("false")
    boolean secondPerson();
}
