package org.casereviewupdate.relay;

/** A relay at a port of this machine, for benchmarks outside the room: no TLS, no login, connections that are never replaced. */
public final class LoopbackRelay implements AutoCloseable {

    private final Relay relay;

    private LoopbackRelay(Relay relay) {
        this.relay = relay;
    }

    public static LoopbackRelay at(int port) {
        return new LoopbackRelay(
                new TestRelay(port).replacedAfter(Integer.MAX_VALUE).relay());
    }

    public Relay relay() {
        return relay;
    }

    @Override
    public void close() {
        relay.close();
    }
}
