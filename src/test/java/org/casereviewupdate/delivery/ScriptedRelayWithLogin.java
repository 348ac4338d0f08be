package org.casereviewupdate.delivery;

import java.util.HashMap;
import java.util.Map;
import org.casereviewupdate.support.ScriptedRelay;

/** A scripted relay at which we have to log in. */
public class ScriptedRelayWithLogin extends ScriptedRelay {

    static final String PASSWORD = "hunter2-of-the-tests";

    @Override
    public Map<String, String> start() {
        Map<String, String> settings = new HashMap<>(super.start());
        settings.put("quarkus.mailer.start-tls", "OPTIONAL");
        settings.put("quarkus.mailer.login", "REQUIRED");
        settings.put("quarkus.mailer.username", "news");
        settings.put("quarkus.mailer.password", PASSWORD);
        return settings;
    }
}
