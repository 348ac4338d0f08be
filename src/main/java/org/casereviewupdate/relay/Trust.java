package org.casereviewupdate.relay;

import io.quarkus.tls.TlsConfiguration;
import io.quarkus.tls.TlsConfigurationRegistry;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.util.Optional;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLPeerUnverifiedException;
import javax.net.ssl.SSLSession;
import org.eclipse.microprofile.config.Config;
import org.jspecify.annotations.Nullable;

/** Whose certificates are believed: those of the TLS configuration that quarkus.mailer names, or those Java comes with. */
final class Trust {

    private static final String MAILER = "quarkus.mailer.";

    private Trust() {}

    static SSLContext from(Config mailer, TlsConfigurationRegistry registry) {
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

    /** What is wrong with the age of the certificate shown, or null: Java looks at none that is itself among those believed. */
    static @Nullable SSLException outOfDate(SSLSession session) {
        try {
            ((X509Certificate) session.getPeerCertificates()[0]).checkValidity();
            return null;
        } catch (CertificateException | SSLPeerUnverifiedException bad) {
            return new SSLException("The relay's certificate does not hold now", bad);
        }
    }
}
