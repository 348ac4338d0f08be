package org.casereviewupdate.support;

import io.quarkus.test.Mock;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicReference;

/** The clock of the tests: it stands still until a test moves it. */
@Mock
@Singleton
public class MovableClock extends Clock {

    private static final Instant START = Instant.parse("2026-09-10T10:00:00Z");

    private final AtomicReference<Instant> now = new AtomicReference<>(START);

    public void moveTo(String instant) {
        now.set(Instant.parse(instant));
    }

    public void moveTo(Instant instant) {
        now.set(instant);
    }

    public void advance(Duration duration) {
        now.updateAndGet(instant -> instant.plus(duration));
    }

    public void reset() {
        now.set(START);
    }

    @Override
    public Instant instant() {
        return now.get();
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return Clock.fixed(instant(), zone);
    }
}
