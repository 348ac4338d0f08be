package org.casereviewupdate.support;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.Map;

/** Puts a {@link ScriptedSmtpServer} in the place of the relay, for tests of what goes wrong there. */
public class ScriptedRelay implements QuarkusTestResourceLifecycleManager {

    private ScriptedSmtpServer server;

    @Override
    public Map<String, String> start() {
        server = ScriptedSmtpServer.start();
        return Map.of(
                "quarkus.mailer.host", "localhost",
                "quarkus.mailer.port", String.valueOf(server.port()),
                "case-review-update.relay.answer", "1s");
    }

    @Override
    public void inject(TestInjector injector) {
        injector.injectIntoFields(server, new TestInjector.MatchesType(ScriptedSmtpServer.class));
    }

    @Override
    public void stop() {
        server.close();
    }
}
