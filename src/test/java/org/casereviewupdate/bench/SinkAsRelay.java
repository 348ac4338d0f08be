package org.casereviewupdate.bench;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.Map;

/** Puts smtp-sink in the place of the relay, with the mailer's pool as large as it is asked to be and its connections kept. */
public class SinkAsRelay implements QuarkusTestResourceLifecycleManager {

    static final int CONNECTIONS = Given.numbers("bench.connections", "16")[0];

    private static Postfix sink;

    static Postfix sink() {
        return sink;
    }

    @Override
    public Map<String, String> start() {
        sink = Postfix.start();
        return Map.of(
                "quarkus.mailer.host",
                "127.0.0.1",
                "quarkus.mailer.mock",
                "false",
                "quarkus.mailer.port",
                String.valueOf(sink.port()),
                "quarkus.mailer.keep-alive",
                "true",
                "quarkus.mailer.max-pool-size",
                String.valueOf(CONNECTIONS));
    }

    @Override
    public void stop() {
        sink.close();
    }
}
