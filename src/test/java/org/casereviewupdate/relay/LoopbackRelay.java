package org.casereviewupdate.relay;

import java.util.List;

/** A relay at a port of this machine, for tests outside the room: no TLS, no login, connections that are never replaced. */
public final class LoopbackRelay implements AutoCloseable {

    private final TestRelay settings;
    private final Relay relay;

    private LoopbackRelay(TestRelay settings, Relay relay) {
        this.settings = settings;
        this.relay = relay;
    }

    public static LoopbackRelay at(int port) {
        return at(new TestRelay(port));
    }

    /** The same, with a login. */
    public static LoopbackRelay withLogin(int port) {
        return at(new TestRelay(port).login("news", "secret", "PLAIN"));
    }

    /** The relay of an operator who has not said which. */
    public static LoopbackRelay none() {
        TestRelay nowhere = new TestRelay(0);
        return new LoopbackRelay(nowhere, new Relay(List.of(), nowhere, address -> true));
    }

    private static LoopbackRelay at(TestRelay settings) {
        settings.replacedAfter(Integer.MAX_VALUE);
        return new LoopbackRelay(settings, settings.relay());
    }

    public Relay relay() {
        return relay;
    }

    /** A pool of its own. */
    public KeptConnections connections() {
        return new KeptConnections(relay, settings);
    }

    @Override
    public void close() {
        relay.close();
    }
}
