package org.casereviewupdate.relay;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Speaks with a cargo: one question at a time, answered on the event loop whoever completes it. Keeps an outcome until it can be entered
 * together with the next parcel, but not for long. A cargo that throws gives no more.
 */
final class Loader {

    /** How long an outcome waits for the next parcel, should the relay be slow to invite that. */
    private static final Duration PATIENCE = Duration.ofSeconds(1);

    private final Cargo cargo;
    private final Wire wire;
    private final Runnable whenEntered;
    private final Deadline patience;
    private @Nullable Handover outcome;
    private boolean busy;
    private @Nullable Throwable failure;

    Loader(Cargo cargo, Wire wire, Runnable whenEntered) {
        this.cargo = cargo;
        this.wire = wire;
        this.whenEntered = whenEntered;
        this.patience = wire.deadline(this::settleEarly);
    }

    /** Whether an answer is awaited. */
    boolean busy() {
        return busy;
    }

    /** What the cargo threw. */
    @Nullable
    Throwable failure() {
        return failure;
    }

    @Nullable
    Parcel next() {
        if (failure != null) {
            return null;
        }
        try {
            return cargo.next();
        } catch (RuntimeException thrown) {
            failure = thrown;
            return null;
        }
    }

    /** How the parcel let through last has ended. */
    void keep(Handover handover) {
        outcome = handover;
        patience.in(PATIENCE);
    }

    /** Enters the outcome and asks whether the next parcel may be finished. A gate that fails stays shut. */
    void gate(Parcel next, Consumer<Boolean> then) {
        Handover previous = take();
        ask(() -> cargo.gate(previous, next), open -> then.accept(Boolean.TRUE.equals(open)));
    }

    /** Enters the outcome, if there is one that was not entered yet. */
    void settle() {
        Handover last = take();
        if (last == null) {
            whenEntered.run();
        } else {
            ask(() -> cargo.settle(last), settled -> whenEntered.run());
        }
    }

    void rest() {
        patience.end();
    }

    private void settleEarly() {
        if (outcome != null && !busy) {
            settle();
        }
    }

    private @Nullable Handover take() {
        Handover taken = outcome;
        outcome = null;
        return taken;
    }

    private <T> void ask(Supplier<CompletionStage<T>> question, Consumer<@Nullable T> then) {
        busy = true;
        CompletionStage<T> answer;
        try {
            answer = question.get();
        } catch (RuntimeException thrown) {
            answer = CompletableFuture.failedFuture(thrown);
        }
        answer.whenComplete((value, thrown) -> wire.execute(() -> {
            busy = false;
            if (thrown != null) {
                failure = thrown;
            }
            then.accept(value);
        }));
    }
}
