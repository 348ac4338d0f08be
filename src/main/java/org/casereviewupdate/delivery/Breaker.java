package org.casereviewupdate.delivery;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import org.casereviewupdate.relay.Handover;
import org.casereviewupdate.relay.KeptConnections;
import org.casereviewupdate.relay.RelayConnection;
import org.casereviewupdate.relay.RelayUnavailable;
import org.casereviewupdate.relay.Stage;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Keeps all workers of this replica away from a relay that is in trouble. After a pause one of them tries, alone and with a new connection;
 * once the relay has answered for a delivery, the others follow. Until then no attempt is spent.
 *
 * <p>What no waiting mends, a refused login above all, is tried three times at most: more could lock the account. Then somebody has to look.
 */
@Singleton
class Breaker {

    private static final Logger LOG = Logger.getLogger(Breaker.class);
    private static final int MOST_TRIES = 3;

    /** So many connections are made at once: a login that is refused all of a sudden must not be tried by everybody. */
    private static final int OPENED_AT_ONCE = 2;

    private enum State {
        /** All is well. */
        CLOSED,
        /** The relay is left alone, or nothing is known of it yet. */
        OPEN,
        /** One worker tries. */
        TRYING
    }

    private final KeptConnections connections;
    private final DeliveryConfig config;
    private final Clock clock;
    private final Semaphore opening = new Semaphore(OPENED_AT_ONCE, true);

    private final AtomicInteger emptyConnections = new AtomicInteger();

    private State state = State.OPEN;
    private Instant openedAt = Instant.MIN;
    private Instant tryAt = Instant.MIN;
    private int vainTries;
    private @Nullable Handover refusal;
    private boolean told;

    Breaker(KeptConnections connections, DeliveryConfig config, Clock clock) {
        this.connections = connections;
        this.config = config;
        this.clock = clock;
    }

    synchronized boolean closed() {
        return state == State.CLOSED;
    }

    /** Whether one that was let to the relay may go on, be it the one that tries or one of many. */
    synchronized boolean letsGoOn(boolean trying) {
        return state == State.CLOSED || (trying && state == State.TRYING);
    }

    /** Whether the caller shall be the one that tries. Who is told yes says in the end what came of it. */
    synchronized boolean mayTry() {
        boolean yes = state == State.OPEN && givenUp().isEmpty() && !rests();
        if (yes) {
            state = State.TRYING;
        }
        return yes;
    }

    /** Whoever tried has ended; should it have found nothing to try with, the next one may. */
    synchronized void tried() {
        if (state == State.TRYING) {
            state = State.OPEN;
        }
    }

    /** The relay has answered for a delivery of the one who tried. */
    synchronized void worked() {
        if (state != State.TRYING) {
            return;
        }
        state = State.CLOSED;
        vainTries = 0;
        if (told) {
            LOG.info("The relay takes mail again");
            told = false;
        }
    }

    /** The relay is in trouble. */
    void failed(Handover trouble) {
        if (open(trouble)) {
            // Who tries next has to learn whether a new one would do.
            connections.forget();
        }
    }

    /**
     * A new connection ended before it had carried anything. Without a word, once, that may be the doing of the message it began with; a
     * second time in a row it is the relay's.
     */
    void tookNothing(Handover trouble) {
        if (emptyConnections.incrementAndGet() > 1 || trouble.code() != 0 || !closed()) {
            failed(trouble);
        }
    }

    /** A connection has carried something. */
    void carried() {
        emptyConnections.set(0);
    }

    /** Makes a connection, unless others have found meanwhile that there is no use in it. */
    Optional<RelayConnection> connect(boolean trying) {
        opening.acquireUninterruptibly();
        try {
            return letsGoOn(trying) ? Optional.of(connections.open()) : Optional.empty();
        } catch (RelayUnavailable unavailable) {
            failed(unavailable.handover());
            return Optional.empty();
        } finally {
            opening.release();
        }
    }

    /** How the relay refused us the last time, if there is no use in trying again. */
    synchronized Optional<Handover> givenUp() {
        return vainTries < MOST_TRIES ? Optional.empty() : Optional.ofNullable(refusal);
    }

    /** Somebody was told, and nothing is on its way any more; what is resumed is tried anew. */
    synchronized void handedOver() {
        vainTries = 0;
        told = false;
        tryAt = Instant.MIN;
    }

    /** A clock that was set back since must not make an hour of it. */
    private boolean rests() {
        Instant now = clock.instant();
        return now.isBefore(tryAt) && !now.isBefore(openedAt);
    }

    /** Whether it is this trouble that opened it. */
    private synchronized boolean open(Handover trouble) {
        boolean opens = state != State.OPEN;
        // A login that was under way when another was refused is a try as well.
        if (Replies.fault(trouble) == Fault.SETTINGS && (opens || trouble.stage() == Stage.SESSION)) {
            vainTries++;
            refusal = trouble;
        }
        if (opens) {
            state = State.OPEN;
            openedAt = clock.instant();
            tryAt = openedAt.plus(config.pauseAfterFault());
        }
        if (!told) {
            told = true;
            LOG.warnf("The relay is in trouble and left alone (%s)", trouble.summary());
        }
        return opens;
    }
}
