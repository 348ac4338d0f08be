package org.casereviewupdate.rig;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.IntSupplier;
import java.util.function.Supplier;

/**
 * Stands between two programs and breaks their connections: lets bytes pass, late or not at all, or cuts.
 *
 * <p>A black hole holds bytes back and lets them go when it is healed, as TCP does when the network comes back.
 */
final class FaultProxy implements AutoCloseable {

    /** What to do about a piece that a client sends. */
    private enum Verdict {
        PASS,
        CUT,
        SWALLOW
    }

    /** @param octets how many of the piece arrive before that */
    record Sight(Verdict verdict, int octets) {

        static final Sight PASS = new Sight(Verdict.PASS, 0);

        /** So many octets of it arrive and nothing else, and no answer comes back. */
        static Sight cut(int octets) {
            return new Sight(Verdict.CUT, octets);
        }

        /** So many octets of it arrive; from there on the proxy is a black hole, and the rest is the first thing in it. */
        static Sight swallow(int octets) {
            return new Sight(Verdict.SWALLOW, octets);
        }
    }

    /** Looks at what one client sends, piece by piece. */
    @FunctionalInterface
    interface Watch {
        Sight see(byte[] piece, int length);
    }

    private final ServerSocket door;
    private final IntSupplier target;
    private final Set<Socket> sockets = ConcurrentHashMap.newKeySet();
    private final Set<Integer> ways = ConcurrentHashMap.newKeySet();
    private volatile Duration delay = Duration.ZERO;
    private volatile boolean hole;
    private volatile boolean closed;
    private final AtomicInteger cuts = new AtomicInteger();
    private final Supplier<Watch> usual;
    private volatile Supplier<Watch> watches;

    private FaultProxy(ServerSocket door, IntSupplier target, Supplier<Watch> usual) {
        this.door = door;
        this.target = target;
        this.usual = usual;
        this.watches = usual;
    }

    /** In front of a port of this machine. */
    static FaultProxy before(IntSupplier port) {
        return before(port, () -> (piece, length) -> Sight.PASS);
    }

    /** The same, with each connection watched from its first octet. */
    static FaultProxy before(IntSupplier port, Supplier<Watch> usual) {
        try {
            FaultProxy proxy = new FaultProxy(new ServerSocket(0, 200, InetAddress.getLoopbackAddress()), port, usual);
            daemon(proxy::listen);
            return proxy;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    int port() {
        return door.getLocalPort();
    }

    /** Whether the peer that the server sees under this port came through here. */
    boolean carries(int clientPort) {
        return ways.contains(clientPort);
    }

    /** Lets everything pass again. */
    void heal() {
        watches = usual;
        delay = Duration.ZERO;
        hole = false;
    }

    /** Each piece is late by so much, in both directions. */
    void delay(Duration late) {
        delay = late;
    }

    /** Nothing passes, and nobody is told. */
    void blackHole() {
        hole = true;
    }

    /** Cuts every connection there is; new ones pass. */
    void cut() {
        sockets.forEach(FaultProxy::hangUp);
    }

    /** How many connections a watch has had cut. */
    int cuts() {
        return cuts.get();
    }

    /** Each connection is cut when its client has sent so many octets from now on. */
    void cutAfter(long octets) {
        watches = () -> new Watch() {
            private long seen;

            @Override
            public Sight see(byte[] piece, int length) {
                long more = octets - seen;
                seen += length;
                return more <= length ? Sight.cut((int) more) : Sight.PASS;
            }
        };
    }

    @Override
    public void close() {
        closed = true;
        hangUp(door);
        cut();
    }

    private void listen() {
        while (!closed) {
            try {
                Socket client = door.accept();
                daemon(() -> connect(client));
            } catch (IOException over) {
                return;
            }
        }
    }

    private void connect(Socket client) {
        sockets.add(client);
        try {
            awaitHealed();
            Socket server = new Socket(InetAddress.getLoopbackAddress(), target.getAsInt());
            sockets.add(server);
            ways.add(server.getLocalPort());
            client.setTcpNoDelay(true);
            server.setTcpNoDelay(true);
            daemon(() -> pump(server, client, () -> (piece, length) -> Sight.PASS));
            pump(client, server, () -> watches.get());
        } catch (IOException refused) {
            hangUp(client);
        }
    }

    private void pump(Socket from, Socket to, Supplier<Watch> watched) {
        byte[] piece = new byte[16_384];
        Supplier<Watch> known = null;
        Watch watch = null;
        try (from;
                to) {
            InputStream in = from.getInputStream();
            OutputStream out = to.getOutputStream();
            for (int length = in.read(piece); length >= 0; length = in.read(piece)) {
                awaitHealed();
                if (watch == null || known != watches) {
                    known = watches;
                    watch = watched.get();
                }
                Sight sight = watch.see(piece, length);
                if (sight.verdict() == Verdict.CUT) {
                    cuts.incrementAndGet();
                    hangUp(from); // first, or the answer might be faster
                    out.write(piece, 0, sight.octets());
                    return;
                }
                out.write(piece, 0, sight.octets());
                if (sight.verdict() == Verdict.SWALLOW) {
                    blackHole();
                    awaitHealed();
                }
                out.write(piece, sight.octets(), length - sight.octets());
            }
        } catch (IOException gone) {
            // one end went, and the other goes with it
        } finally {
            sockets.remove(from);
            sockets.remove(to);
        }
    }

    private void awaitHealed() throws IOException {
        if (!delay.isZero()) {
            LockSupport.parkNanos(delay.toNanos());
        }
        while (hole) {
            if (closed) {
                throw new IOException("closed");
            }
            LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
        }
    }

    private static void hangUp(AutoCloseable socket) {
        try {
            socket.close();
        } catch (Exception gone) {
            // it is gone either way
        }
    }

    private static void daemon(Runnable work) {
        Thread thread = new Thread(work, "fault-proxy");
        thread.setDaemon(true);
        thread.start();
    }
}
