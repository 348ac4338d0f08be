package org.casereviewupdate.rig;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.casereviewupdate.support.ScriptedSmtpServer;

/**
 * One recipient named to the SMTP server and what followed, by the server's own stamps ({@link System#nanoTime}).
 *
 * @param recipientAt when RCPT was read
 * @param dotAt when the final dot was read, or 0
 * @param answeredAt when that was answered, or 0
 * @param code what it was answered, or 0
 * @param raw the message, or an empty string
 */
record Posted(String address, long recipientAt, long dotAt, long answeredAt, int code, String raw) {

    boolean accepted() {
        return code == 250;
    }

    /** The server had the whole message and did not refuse it: whether it was delivered, only the server knows. */
    boolean mayHaveBeenDelivered() {
        return dotAt != 0 && code / 100 != 4 && code / 100 != 5;
    }

    /** Answered so late that the replica may have given up waiting. */
    boolean answeredLate() {
        return answeredAt - dotAt > (Settings.ANSWER_SECONDS * 1000L - 500) * 1_000_000;
    }

    /** Reads the server's transcript, connection by connection. */
    static List<Posted> all(ScriptedSmtpServer server) {
        List<ScriptedSmtpServer.Entry> transcript = server.transcript();
        Map<Integer, Deque<String>> bodies = new HashMap<>();
        server.received()
                .forEach(one -> bodies.computeIfAbsent(one.connection(), n -> new ArrayDeque<>())
                        .add(one.text()));
        Map<Integer, Posted> open = new HashMap<>();
        List<Posted> all = new ArrayList<>();
        for (ScriptedSmtpServer.Entry line : transcript) {
            int connection = line.connection();
            Posted now = open.get(connection);
            if (line.direction() == '<' && line.text().startsWith("RCPT TO:")) {
                finish(open.put(connection, named(line)), all);
            } else if (now != null && line.direction() == '<' && line.text().equals(".")) {
                Deque<String> bodiesHere = bodies.getOrDefault(connection, new ArrayDeque<>());
                String raw = bodiesHere.isEmpty() ? "" : bodiesHere.remove();
                open.put(connection, new Posted(now.address, now.recipientAt, line.nanos(), 0, 0, raw));
            } else if (now != null && now.dotAt != 0 && now.code == 0 && line.direction() == '>') {
                // What is no reply at all leaves the code at 0, whatever the server says next.
                int code = line.text().matches("(?s)\\d{3}.*")
                        ? Integer.parseInt(line.text().substring(0, 3))
                        : 0;
                finish(open.put(connection, null), all);
                all.set(
                        all.size() - 1,
                        new Posted(now.address, now.recipientAt, now.dotAt, line.nanos(), code, now.raw));
            }
        }
        open.values().forEach(left -> finish(left, all));
        return all;
    }

    private static Posted named(ScriptedSmtpServer.Entry line) {
        String text = line.text();
        return new Posted(text.substring(text.indexOf('<') + 1, text.indexOf('>')), line.nanos(), 0, 0, 0, "");
    }

    private static void finish(Posted posted, List<Posted> all) {
        if (posted != null) {
            all.add(posted);
        }
    }
}
