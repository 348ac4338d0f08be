package org.casereviewupdate.relay;

import java.util.Map;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigValue;

/**
 * Settings of quarkus-mailer that somebody may count on and that nothing here heeds. Silence would be worse than a program that does not start:
 * mail that was to stay here would leave, or leave unsigned.
 */
final class Unheeded {

    private static final String RELAY_SIGNS = "the relay signs";
    private static final String NAME_TRUST = "name a TLS configuration (quarkus.mailer.tls-configuration-name)";

    /** What to do instead, by name. */
    private static final Map<String, String> INSTEAD = Map.of(
            "trust-all", "a relay has to prove who it is",
            "mock", "name a relay that keeps what it gets",
            "approved-recipients", "name a relay that keeps what it gets",
            "dkim.enabled", RELAY_SIGNS,
            "truststore.paths", NAME_TRUST,
            "truststore.password", NAME_TRUST,
            "key-store", NAME_TRUST,
            "key-store-password", NAME_TRUST);

    private Unheeded() {}

    /**
     * Looks whether any is set.
     *
     * @throws IllegalStateException naming it, and what to do instead
     */
    static void refuse(Config mailer) {
        for (String set : mailer.getPropertyNames()) {
            INSTEAD.forEach((name, instead) -> {
                if (isIt(set, "quarkus.mailer." + name) && isSet(mailer.getConfigValue(set))) {
                    throw new IllegalStateException("quarkus.mailer." + name + " is refused: " + instead);
                }
            });
        }
    }

    /** A list may be written with an index. */
    private static boolean isIt(String set, String name) {
        return set.equals(name) || set.startsWith(name + "[");
    }

    private static boolean isSet(ConfigValue setting) {
        return setting.getValue() != null
                && setting.getSourceOrdinal() > Integer.MIN_VALUE
                && !setting.getValue().equals("false");
    }
}
