package org.casereviewupdate.relay;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * How the relay is treated. Which relay it is, and how to log in, stands in the {@code quarkus.mailer.*} settings, by the names that
 * operators of Quarkus know.
 */
@ConfigMapping(prefix = "case-review-update.relay")
public interface RelayConfig {

    /** Whether a relay on another machine may be spoken to without TLS; a password is not sent that way even then. */
    @WithDefault("false")
    boolean allowPlaintext();

    /** How many connections are kept at a time: enough to cover the way to a distant relay, few enough for most relays' limits. */
    @WithDefault("8")
    int connections();

    /** After how many messages a connection is replaced: relays close at their own number, and a planned end is better than a sudden one. */
    @WithDefault("500")
    int messagesPerConnection();

    /** How long a connection that carries nothing is kept for the next load: shorter than relays wait before they hang up. */
    @WithDefault("30s")
    Duration keepIdle();

    /** How long a relay that could not be used is tried last, where there are two: its deadlines are not paid for each connection. */
    @WithDefault("1m")
    Duration routeRest();

    /** Until a TCP connection or a TLS handshake stands; each address of the relay's name has this long. */
    @WithDefault("10s")
    Duration connect();

    /** Until the greeting and until each reply before the message (RFC 5321 section 4.5.3.2). */
    @WithDefault("5m")
    Duration reply();

    /** Until a message has left (RFC 5321 section 4.5.3.2.5). */
    @WithDefault("3m")
    Duration write();

    /** Until the answer to the final dot; giving up early makes doubled mail (RFC 5321 section 4.5.3.2.6). */
    @WithDefault("10m")
    Duration answer();

    /** A second relay, for when the first is not there or refuses the session; a refused message stays refused. */
    Fallback fallback();

    /** The second relay. TLS is asked of it as of the first. */
    interface Fallback {

        /** The name in its certificate; without it there is no second relay. */
        Optional<String> host();

        /** 465 with TLS from the first octet, otherwise 25. */
        OptionalInt port();

        /** Whether TLS begins with the first octet (RFC 8314). */
        @WithDefault("false")
        boolean tls();

        /** What else becomes of a connection that begins in plain text: REQUIRED, OPTIONAL or DISABLED. */
        @WithDefault("REQUIRED")
        String startTls();

        /** As whom to log in; without it the relay knows us by our address. */
        Optional<String> username();

        /** The password, or with XOAUTH2 the token. */
        Optional<String> password();

        /** Of PLAIN, LOGIN, CRAM-MD5 and XOAUTH2 those that may be used. */
        @WithDefault("PLAIN LOGIN CRAM-MD5")
        String authMethods();
    }
}
