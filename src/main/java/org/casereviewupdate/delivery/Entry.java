package org.casereviewupdate.delivery;

import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;

/**
 * A turn on its way into the ledger.
 *
 * @param turn the turn
 * @param entered completes once it is durable: whether the delivery that was to begin may be finished; true if none was
 */
record Entry(Turn turn, CompletableFuture<Boolean> entered) {

    Entry(Turn turn) {
        this(turn, new CompletableFuture<>());
    }

    boolean begins() {
        return turn.begins() != null;
    }

    /** Whether the delivery that was to begin, if one was, is among those that did. */
    boolean isOpen(Set<DeliveryId> begun) {
        Claim begins = turn.begins();
        return begins == null || begun.contains(DeliveryId.of(begins));
    }

    /** The same question once more; how the delivery before it ended is entered already. */
    Entry again() {
        return new Entry(turn.onlyBegins(), entered);
    }

    /** What remains of it when nothing may begin any more. */
    Optional<Entry> withoutBeginning() {
        if (!begins()) {
            return Optional.of(this);
        }
        Optional<Entry> rest = turn.onlyEnded().map(Entry::new);
        rest.ifPresentOrElse(
                entry -> entry.entered().whenComplete((durable, failed) -> entered.complete(false)),
                () -> entered.complete(false));
        return rest;
    }
}
