package org.casereviewupdate.support;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.Map;

/** A real SMTP server for the tests; what it received is read through {@link Mailbox}. */
public class RealMailServer implements QuarkusTestResourceLifecycleManager {

    private static GreenMail server = new GreenMail(ServerSetup.SMTP.dynamicPort());

    static GreenMail server() {
        return server;
    }

    @Override
    public Map<String, String> start() {
        server.start();
        return Map.of(
                "quarkus.mailer.host",
                "localhost",
                "quarkus.mailer.port",
                String.valueOf(server.getSmtp().getPort()));
    }

    @Override
    public void stop() {
        server.stop();
    }
}
