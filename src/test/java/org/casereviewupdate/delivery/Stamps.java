package org.casereviewupdate.delivery;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.casereviewupdate.support.ScriptedSmtpServer;
import org.casereviewupdate.support.ScriptedSmtpServer.Moment;

/** When each recipient's message ended, by the relay's clock. */
final class Stamps {

    private final Map<String, Long> stamps = new ConcurrentHashMap<>();

    /** Has the relay write down when each message came, and take it. */
    void takenBy(ScriptedSmtpServer relay) {
        relay.on(Moment.DOT, peer -> {
            put(peer.recipient());
            peer.say("250 2.0.0 Queued");
        });
    }

    /** Writes down that a message ended now. */
    void put(String recipient) {
        stamps.put(recipient, System.nanoTime());
    }

    int count() {
        return stamps.size();
    }

    /** Those of recipients that end so, the first one first. */
    List<Long> of(String suffix) {
        return stamps.entrySet().stream()
                .filter(entry -> entry.getKey().endsWith(suffix))
                .map(Map.Entry::getValue)
                .sorted()
                .toList();
    }

    /** The most that ended in any one second. */
    int mostInASecond(String suffix) {
        List<Long> all = of(suffix);
        return all.stream()
                .mapToInt(from -> (int) all.stream()
                        .filter(stamp -> stamp >= from && stamp - from < TimeUnit.SECONDS.toNanos(1))
                        .count())
                .max()
                .orElse(0);
    }
}
