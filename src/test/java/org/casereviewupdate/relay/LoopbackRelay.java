package org.casereviewupdate.relay;

import java.util.List;

/** A relay at a port of this machine, for tests outside the room: no TLS, no login, connections that are never replaced. */
public final class LoopbackRelay implements AutoCloseable {

    private final Relay relay;

    private LoopbackRelay(Relay relay) {
        this.relay = relay;
    }

    public static LoopbackRelay at(int port) {
        return new LoopbackRelay(
                new TestRelay(port).replacedAfter(Integer.MAX_VALUE).relay());
    }

    /** The relay of an operator who has not said which. */
    public static LoopbackRelay none() {
        return new LoopbackRelay(new Relay(List.of(), new TestRelay(0), address -> true));
    }

    public Relay relay() {
        return relay;
    }

    @Override
    public void close() {
        relay.close();
    }
}
