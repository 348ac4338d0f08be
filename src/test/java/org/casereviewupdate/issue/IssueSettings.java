package org.casereviewupdate.issue;

import java.time.Duration;
import java.time.LocalTime;
import java.time.Period;

/** How issues are handled: as the service comes, but for what a test is about. */
record IssueSettings(int day, LocalTime time, boolean secondPerson) implements IssueConfig {

    @Override
    public Duration catchUp() {
        return Duration.ofHours(72);
    }

    @Override
    public Duration hold() {
        return Duration.ofHours(2);
    }

    @Override
    public Duration undo() {
        return Duration.ofMinutes(5);
    }

    @Override
    public Duration tick() {
        return Duration.ofMinutes(1);
    }

    @Override
    public Period lookBack() {
        return Period.ZERO;
    }
}
