package org.casereviewupdate.relay;

import io.netty.handler.ssl.SslHandler;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.SSLParameters;
import org.eclipse.microprofile.config.Config;
import org.jspecify.annotations.Nullable;

/**
 * Which relay, and how to speak to it.
 *
 * @param host the name in its certificate
 * @param tls whether TLS begins with the first octet (RFC 8314)
 * @param ownName the name given in EHLO, or null for our address (RFC 5321 section 4.1.4)
 * @param login null if the relay knows us by our address
 * @param trust whose certificates are believed
 */
record RelaySettings(
        String host,
        int port,
        boolean tls,
        StartTls startTls,
        @Nullable String ownName,
        @Nullable Login login,
        SSLContext trust,
        RelayConfig config) {

    private static final String MAILER = "quarkus.mailer.";
    private static final String MECHANISMS = "PLAIN LOGIN CRAM-MD5";

    /** Whether an operator named a relay; the extension's own default of localhost, which ranks below every source, is no answer. */
    static boolean named(Config config) {
        var host = config.getConfigValue(MAILER + "host");
        return host.getValue() != null && host.getSourceOrdinal() > Integer.MIN_VALUE;
    }

    static RelaySettings read(Config mailer, SSLContext trust, RelayConfig config) {
        boolean tls = flag(mailer, "tls") || flag(mailer, "ssl");
        return new RelaySettings(
                text(mailer, "host", ""),
                mailer.getOptionalValue(MAILER + "port", Integer.class).orElse(defaultPort(tls)),
                tls,
                StartTls.valueOf(text(mailer, "start-tls", "REQUIRED").toUpperCase(Locale.ROOT)),
                mailer.getOptionalValue(MAILER + "own-host-name", String.class).orElse(null),
                login(mailer),
                trust,
                config);
    }

    /**
     * Insists on TLS to another machine, at the start and not only when a relay one day offers no STARTTLS.
     *
     * @throws IllegalStateException naming the setting
     */
    RelaySettings safe() {
        return safe("quarkus.mailer");
    }

    private RelaySettings safe(String named) {
        if (tls || startTls == StartTls.REQUIRED || host.isEmpty() || isLoopback(host)) {
            return this;
        }
        if (!config.allowPlaintext()) {
            throw new IllegalStateException(named + ".start-tls has to be REQUIRED for a relay on another machine,"
                    + " or plain text allowed (case-review-update.relay.allow-plaintext)");
        }
        if (login != null) {
            throw new IllegalStateException(named + ".start-tls has to be REQUIRED where there is a password:"
                    + " it is not sent in plain text");
        }
        return this;
    }

    private static boolean isLoopback(String host) {
        try {
            return InetAddress.getByName(host).isLoopbackAddress();
        } catch (UnknownHostException unknown) {
            return false;
        }
    }

    /** This relay and, if the operator named one, the second. */
    List<RelaySettings> withFallback() {
        return config.fallback()
                .host()
                .map(second ->
                        List.of(this, fallback(second, config.fallback()).safe("case-review-update.relay.fallback")))
                .orElse(List.of(this));
    }

    /** The second relay, known by what the first has in common with it. */
    private RelaySettings fallback(String name, RelayConfig.Fallback second) {
        Login secondLogin = second.username()
                .map(username ->
                        new Login(username, second.password().orElse(""), true, mechanisms(second.authMethods())))
                .orElse(null);
        return new RelaySettings(
                name,
                second.port().orElse(defaultPort(second.tls())),
                second.tls(),
                StartTls.valueOf(second.startTls().toUpperCase(Locale.ROOT)),
                ownName,
                secondLogin,
                trust,
                config);
    }

    /** A fresh handler that verifies the relay's certificate and the name in it (RFC 8314 section 4, RFC 6125). */
    SslHandler tlsHandler() {
        SSLEngine engine = trust.createSSLEngine(host, port);
        engine.setUseClientMode(true);
        SSLParameters parameters = engine.getSSLParameters();
        parameters.setEndpointIdentificationAlgorithm("HTTPS");
        engine.setSSLParameters(parameters);
        SslHandler handler = new SslHandler(engine);
        handler.setHandshakeTimeoutMillis(config.connect().toMillis());
        return handler;
    }

    private static @Nullable Login login(Config mailer) {
        String mode = text(mailer, "login", "NONE").toUpperCase(Locale.ROOT);
        String username = text(mailer, "username", "");
        if (mode.equals("DISABLED") || username.isEmpty()) {
            return null;
        }
        boolean token = mode.equals("XOAUTH2");
        String methods = token ? "XOAUTH2" : text(mailer, "auth-methods", MECHANISMS);
        return new Login(username, text(mailer, "password", ""), token || mode.equals("REQUIRED"), mechanisms(methods));
    }

    private static Set<String> mechanisms(String list) {
        return Set.of(list.toUpperCase(Locale.ROOT).strip().split("[ ,]+"));
    }

    private static int defaultPort(boolean tls) {
        return tls ? 465 : 25;
    }

    private static boolean flag(Config mailer, String name) {
        return mailer.getOptionalValue(MAILER + name, Boolean.class).orElse(false);
    }

    private static String text(Config mailer, String name, String otherwise) {
        return mailer.getOptionalValue(MAILER + name, String.class).orElse(otherwise);
    }
}
