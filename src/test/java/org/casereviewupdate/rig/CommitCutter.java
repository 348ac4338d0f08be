package org.casereviewupdate.rig;

import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.casereviewupdate.rig.FaultProxy.Verdict;

/**
 * Breaks a connection to PostgreSQL at a COMMIT: before it arrives, so that its locks stay, or after, so that the client never learns
 * that it held.
 *
 * <p>The driver prepares COMMIT like any statement and soon sends only its name, so each connection is watched from the start.
 */
final class CommitCutter {

    private static final Pattern PARSE = Pattern.compile("P.{4}([^\0]*)\0COMMIT\0", Pattern.DOTALL);

    private final AtomicInteger left = new AtomicInteger(Integer.MAX_VALUE);
    private volatile Verdict verdict = Verdict.PASS;

    /** From now on: the n-th COMMIT and no other. */
    void cut(int nth, Verdict how) {
        verdict = how;
        left.set(nth);
    }

    /** Whether the COMMIT that was to be cut has been. */
    boolean done() {
        return left.get() <= 0;
    }

    FaultProxy.Watch watch() {
        return new FaultProxy.Watch() {
            private String name = "";

            @Override
            public Verdict see(byte[] piece, int length) {
                String text = new String(piece, 0, length, StandardCharsets.ISO_8859_1);
                return commits(text) && left.decrementAndGet() == 0 ? verdict : Verdict.PASS;
            }

            private boolean commits(String text) {
                Matcher parse = PARSE.matcher(text);
                if (parse.find()) {
                    name = parse.group(1);
                    return true;
                }
                return !name.isEmpty()
                        && Pattern.compile("B.{4}\0" + name + "\0", Pattern.DOTALL)
                                .matcher(text)
                                .find();
            }
        };
    }
}
