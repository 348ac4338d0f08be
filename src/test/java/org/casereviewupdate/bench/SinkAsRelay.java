package org.casereviewupdate.bench;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.Map;

/**
 * Puts smtp-sink in the place of the relay, with the mailer's pool as large as it is asked to be. Its connections are not kept: it is no faster
 * with them, and now and then one of them hangs for ever, which its blocking side takes for a mail that was not sent.
 */
public class SinkAsRelay implements QuarkusTestResourceLifecycleManager {

    static final int CONNECTIONS = 16;

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
                "quarkus.mailer.port",
                String.valueOf(sink.port()),
                "quarkus.mailer.keep-alive",
                "false",
                "quarkus.mailer.max-pool-size",
                String.valueOf(CONNECTIONS));
    }

    @Override
    public void stop() {
        sink.close();
    }
}
