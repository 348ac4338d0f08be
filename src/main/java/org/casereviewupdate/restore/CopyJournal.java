package org.casereviewupdate.restore;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Appends to this process's own file what the journal has got since the last time. */
@Singleton
class CopyJournal {

    private static final Logger LOG = Logger.getLogger(CopyJournal.class);

    private final Journal journal;
    private final SecondCopy copy;
    private final JournalConfig config;
    private final Clock clock;

    private @Nullable Set<UUID> copied;
    private long horizon;
    private Instant nextPulse = Instant.MIN;

    CopyJournal(Journal journal, SecondCopy copy, JournalConfig config, Clock clock) {
        this.journal = journal;
        this.copy = copy;
        this.config = config;
        this.clock = clock;
    }

    /** Copies what is new. What cannot be written now is written by a later call. */
    synchronized void run() {
        if (!copy.isKept()) {
            return;
        }
        try {
            appendNews();
            pulse();
        } catch (IOException failed) {
            LOG.errorf("The second copy of the journal cannot be written (%s); it is tried again", failed);
            startOver();
        }
    }

    private void appendNews() throws IOException {
        if (copied == null) {
            copied = copy.held();
            horizon = 0;
        }
        Journal.Look look = journal.look(horizon, copied);
        if (look.horizon() < horizon) {
            startOver(); // another cluster has been put in the old one's place, and its transactions count anew
            return;
        }
        copy.append(look.news());
        copied = look.recent();
        horizon = look.horizon();
    }

    private void pulse() throws IOException {
        Instant now = clock.instant();
        if (!now.isBefore(nextPulse)) {
            copy.note(journal.beat());
            nextPulse = now.plus(config.pulse());
        }
    }

    private void startOver() {
        copied = null;
        copy.release();
    }
}
