package org.casereviewupdate.delivery;

import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Carries load after load, of one issue after the other, until nothing is due, the relay is in trouble, or the program stops. */
final class Worker implements Load.Watch {

    private static final Logger LOG = Logger.getLogger(Worker.class);

    /** With how much a worker begins: should the relay be slow, few deliveries wait in vain for this connection. */
    static final int FIRST_LOAD = 8;

    /** What all workers have in common. */
    record Crew(
            Agenda agenda,
            Carrier carrier,
            Breaker breaker,
            Brake brake,
            DeliveryConfig config,
            Consumer<RuntimeException> failures) {}

    private final Crew crew;
    private final BooleanSupplier stopping;
    private final int most;

    private volatile @Nullable Departure departure;
    private volatile boolean trying;
    private int size;

    private Worker(Crew crew, BooleanSupplier stopping, boolean trying) {
        this.crew = crew;
        this.stopping = stopping;
        this.trying = trying;
        this.most = crew.config().claimSize();
        this.size = Math.min(FIRST_LOAD, most);
    }

    /** One of many, at a relay that is well. */
    static Worker oneOfMany(Crew crew, BooleanSupplier stopping) {
        return new Worker(crew, stopping, false);
    }

    /** The one that tries, alone, if the relay is well; one of many from then on. */
    static Worker firstOfAll(Crew crew, BooleanSupplier stopping) {
        return new Worker(crew, stopping, true);
    }

    /** Carries a load, if there is one to carry; false if there is not, or it should not. */
    boolean carryNext() {
        Optional<Departure> next = mayGoOn() ? crew.agenda().next() : Optional.empty();
        next.ifPresent(this::carry);
        return next.isPresent();
    }

    /** How many deliveries it claims next. */
    int size() {
        return size;
    }

    /** Whether it tries, alone, if the relay is well; until the relay has answered for a delivery. */
    boolean trying() {
        return trying;
    }

    @Override
    public boolean enough() {
        Departure current = departure;
        return !mayGoOn() || current == null || crew.brake().pulled(current);
    }

    @Override
    public void heard(Fault fault) {
        Departure current = departure;
        if (current != null) {
            crew.brake().heard(current, fault);
        }
        if (trying) {
            crew.breaker().worked();
            trying = false;
        }
    }

    private boolean mayGoOn() {
        return !stopping.getAsBoolean() && crew.breaker().letsGoOn(trying);
    }

    private void carry(Departure next) {
        departure = next;
        Trip trip = carried(next);
        if (trip.due()) {
            crew.agenda().reopen(next);
        } else {
            crew.agenda().close(next);
        }
        if (trip.went()) {
            // A claim does not keep for long, so no more is claimed than this connection has shown that it can carry
            // meanwhile; a small load that it has carried to its end shows nothing.
            int shown = Math.max(1, Math.min(most, 2 * trip.carried()));
            size = trip.whole() ? Math.max(size, shown) : shown;
        }
    }

    private Trip carried(Departure next) {
        try {
            return crew.brake().pulled(next) ? Trip.NOTHING_DUE : crew.carrier().carry(next, this);
        } catch (CannotRender failed) {
            LOG.errorf(failed, "Issue %s cannot be made into a mail", next.issue());
            crew.brake().unrendered(next);
        } catch (RuntimeException failed) {
            // What was let through and not entered stays SENDING, and its lease makes it uncertain.
            crew.failures().accept(failed);
        }
        // One issue that fails must not keep the others from leaving; it is looked at again with the next tick.
        return Trip.NOTHING_DUE;
    }
}
