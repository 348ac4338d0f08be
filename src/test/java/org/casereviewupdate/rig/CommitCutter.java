package org.casereviewupdate.rig;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.casereviewupdate.rig.FaultProxy.Sight;

/**
 * Breaks a connection to PostgreSQL at a commit. What commits is the Sync behind COMMIT, and as well the Sync behind a statement that the
 * program sends outside of any transaction: until then PostgreSQL holds its locks, and forgets all of it if the connection ends.
 *
 * <p>The driver prepares each statement and soon sends only its name, so each connection is watched from the start.
 */
final class CommitCutter {

    /** What is committed. */
    enum Commit {
        /** How deliveries ended, and which may be finished. */
        TURN("with ended as"),
        /** A batch is taken, or given back. */
        BATCH("with held as"),
        /** All that the program does in transactions. */
        TRANSACTION("COMMIT");

        private final String text;

        Commit(String text) {
            this.text = text;
        }

        private static Commit of(String statement) {
            for (Commit commit : values()) {
                if (statement.contains(commit.text)) {
                    return commit;
                }
            }
            return null;
        }
    }

    /** Where the connection breaks. */
    enum Where {
        /** The database has all but the commit, and forgets it. */
        BEFORE,
        /** The database commits, and the client does not learn it. */
        AFTER,
        /** The database has all but the commit, and waits for it with its locks held until the way is healed. */
        WITHIN
    }

    private record Order(Commit commit, Where where, AtomicInteger left) {}

    /** How long a Sync is; some of it may have come with the piece before, and is none until it is whole. */
    private static final int SYNC = 5;

    private static final Order NONE = new Order(null, Where.AFTER, new AtomicInteger(Integer.MAX_VALUE));

    private volatile Order order = NONE;

    /** From now on: the n-th of these commits and no other. */
    void cut(Commit commit, int nth, Where where) {
        order = new Order(commit, where, new AtomicInteger(nth));
    }

    /** Nothing more. */
    void stop() {
        order = NONE;
    }

    /** Whether the commit that was to be cut has been. */
    boolean done() {
        return order.left().get() <= 0;
    }

    FaultProxy.Watch watch() {
        return new FaultProxy.Watch() {
            private final ClientMessages messages = new ClientMessages();
            private final Map<String, Commit> prepared = new HashMap<>();
            private Commit pending;

            @Override
            public Sight see(byte[] piece, int length) {
                Sight sight = Sight.PASS;
                for (ClientMessages.Message message : messages.read(piece, length)) {
                    Commit commit = committed(message);
                    if (commit != null && sight == Sight.PASS) {
                        sight = judge(commit, message.end());
                    }
                }
                return sight;
            }

            private Commit committed(ClientMessages.Message message) {
                switch (message.type()) {
                    case 'P' -> prepared.put(message.string(0), Commit.of(message.string(1)));
                    case 'B' -> pending = pending == null ? prepared.get(message.string(1)) : pending;
                    case 'S' -> {
                        Commit ended = pending;
                        pending = null;
                        return ended;
                    }
                    default -> {
                        // it commits nothing
                    }
                }
                return null;
            }
        };
    }

    private Sight judge(Commit commit, int end) {
        Order now = order;
        if (now.commit() != commit || now.left().decrementAndGet() != 0) {
            return Sight.PASS;
        }
        int before = Math.max(0, end - SYNC);
        return switch (now.where()) {
            case BEFORE -> Sight.cut(before);
            case AFTER -> Sight.cut(end);
            case WITHIN -> Sight.swallow(before);
        };
    }
}
