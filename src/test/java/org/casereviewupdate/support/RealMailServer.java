package org.casereviewupdate.support;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.Map;

/** A real SMTP server for the tests; what it received is read through {@link Mailbox}. */
public class RealMailServer implements QuarkusTestResourceLifecycleManager {

    private static GreenMail server = new GreenMail(ServerSetup.SMTP.dynamicPort());

    private static int port;

    static GreenMail server() {
        return server;
    }

    /** Nobody answers at the relay's port until {@link #comeBack}. */
    static void goDown() {
        port = server.getSmtp().getPort();
        server.stop();
    }

    /** The same relay at the same port, with an empty mailbox. */
    static void comeBack() {
        server = new GreenMail(new ServerSetup(port, null, ServerSetup.PROTOCOL_SMTP));
        server.start();
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
