package org.casereviewupdate.relay;

import io.quarkus.tls.TlsConfiguration;
import io.quarkus.tls.TlsConfigurationRegistry;
import java.util.Optional;
import javax.net.ssl.SSLContext;
import org.eclipse.microprofile.config.Config;

/** Whose certificates are believed: those of the TLS configuration that quarkus-mailer uses too, or those Java comes with. */
final class Trust {

    private static final String MAILER = "quarkus.mailer.";

    private Trust() {}

    static SSLContext from(Config mailer, TlsConfigurationRegistry registry) {
        if (mailer.getOptionalValue(MAILER + "trust-all", Boolean.class).orElse(false)) {
            throw new IllegalStateException("quarkus.mailer.trust-all is refused: a relay has to prove who it is");
        }
        Optional<String> name = mailer.getOptionalValue(MAILER + "tls-configuration-name", String.class);
        Optional<TlsConfiguration> chosen =
                TlsConfiguration.from(registry, name).or(registry::getDefault);
        if (chosen.map(TlsConfiguration::isTrustAll).orElse(false)) {
            throw new IllegalStateException(
                    "A TLS configuration with trust-all is refused: a relay has to prove who it is");
        }
        try {
            return chosen.isPresent() ? chosen.get().createSSLContext() : SSLContext.getDefault();
        } catch (Exception unusable) {
            throw new IllegalStateException("The TLS configuration for the relay cannot be used", unusable);
        }
    }
}
