package org.casereviewupdate.relay;

import io.netty.handler.codec.smtp.SmtpRequests;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/** The mail transactions on one connection (RFC 5321 section 3.3): a cargo's, or one by one. */
final class Conversation implements RelayConnection {

    private static final Duration FAREWELL = Duration.ofSeconds(2);
    private static final byte[] QUIT = {'Q', 'U', 'I', 'T', '\r', '\n'};

    private final Wire wire;
    private final Dialogue dialogue;
    private final ReentrantLock turn = new ReentrantLock();
    private final AtomicReference<@Nullable Line> running = new AtomicReference<>();

    Conversation(Wire wire, boolean pipelining, RelayConfig config) {
        this.wire = wire;
        this.dialogue = new Dialogue(wire, pipelining, config);
    }

    @Override
    public boolean usable() {
        return wire.alive() && !dialogue.usedUp();
    }

    @Override
    public CompletionStage<LineEnd> run(Cargo cargo) {
        Line line = new Line(wire, dialogue, cargo);
        if (!running.compareAndSet(null, line)) {
            throw new IllegalStateException("The connection carries something already");
        }
        // Free for another cargo before anybody learns that this one is through.
        CompletionStage<LineEnd> through = line.end().whenComplete((end, failure) -> running.set(null));
        try {
            wire.execute(line::start);
        } catch (RejectedExecutionException stopped) {
            line.end().complete(LineEnd.broken("The program is stopping"));
        }
        return through;
    }

    @Override
    public void stop() {
        Line line = running.get();
        if (line != null) {
            wire.later(line::stop);
        }
    }

    @Override
    public Handover send(Envelope envelope, EncodedMessage message) {
        turn.lock();
        try {
            SingleParcel cargo = new SingleParcel(new Parcel(envelope, message));
            return cargo.outcome(await(run(cargo).toCompletableFuture()));
        } finally {
            turn.unlock();
        }
    }

    @Override
    public void close() {
        if (wire.onEventLoop()) {
            takeLeave();
        } else if (turn.tryLock()) {
            try {
                if (wire.alive() && running.get() == null) {
                    Exchange.on(wire, 1, FAREWELL, SmtpRequests.quit());
                }
            } finally {
                turn.unlock();
            }
        }
        wire.cut("Closed by us");
    }

    @Override
    public void hangUp() {
        try {
            wire.execute(this::close);
        } catch (RejectedExecutionException stopped) {
            wire.cut("The program is stopping");
        }
    }

    private void takeLeave() {
        if (wire.alive() && running.get() == null) {
            wire.write(wire.buffer().writeBytes(QUIT));
            wire.flush();
        }
    }

    /** Null if not even the end of the connection came in time. The deadlines are the line's; an interrupt cuts it short. */
    private @Nullable LineEnd await(CompletableFuture<LineEnd> end) {
        try {
            return end.get();
        } catch (InterruptedException stop) {
            wire.cut("Interrupted");
            try {
                return end.completeOnTimeout(null, Wire.TEAR_DOWN.toMillis(), TimeUnit.MILLISECONDS)
                        .join();
            } finally {
                Thread.currentThread().interrupt();
            }
        } catch (ExecutionException impossible) {
            throw new IllegalStateException("A single parcel throws nothing", impossible);
        }
    }
}
