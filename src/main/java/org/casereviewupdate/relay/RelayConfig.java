package org.casereviewupdate.relay;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/**
 * How the relay is treated. Which relay it is, and how to log in, stands in the {@code quarkus.mailer.*} settings, which serve the
 * one-off mails too.
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
}
