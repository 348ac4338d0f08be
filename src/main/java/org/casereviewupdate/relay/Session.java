package org.casereviewupdate.relay;

import io.netty.buffer.Unpooled;
import io.netty.handler.codec.smtp.DefaultSmtpRequest;
import io.netty.handler.codec.smtp.SmtpRequests;
import io.netty.handler.ssl.SslHandler;
import io.netty.handler.ssl.SslHandshakeTimeoutException;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import javax.net.ssl.SSLException;
import javax.security.sasl.SaslException;
import org.casereviewupdate.relay.Exchange.Answers;
import org.jspecify.annotations.Nullable;

/** From the greeting to the point where mail may be sent: EHLO, STARTTLS, AUTH. */
final class Session {

    /** RFC 4954 section 4: an initial response that would make the command line too long waits to be asked for. */
    private static final int LONGEST_INITIAL_RESPONSE = 480;

    private static final int MOST_CHALLENGES = 4;

    private final Wire wire;
    private final RelaySettings settings;
    private final boolean loopback;
    private boolean secure;

    Session(Wire wire, RelaySettings settings, boolean loopback) {
        this.wire = wire;
        this.settings = settings;
        this.loopback = loopback;
    }

    /**
     * Speaks as far as mail may be sent.
     *
     * @param tls the handler if TLS began with the first octet
     */
    Capabilities open(@Nullable SslHandler tls) throws RelayUnavailable {
        if (tls != null) {
            secured(wire.awaitTls(tls));
        }
        greet();
        Capabilities offered = hello();
        if (!secure) {
            offered = protect(offered);
        }
        logIn(offered);
        return offered;
    }

    private void greet() throws RelayUnavailable {
        Reply greeting = answer(Exchange.greeting(wire, settings.config().reply()));
        if (greeting.code() != 220) {
            throw refused(Stage.CONNECT, greeting);
        }
    }

    private Capabilities hello() throws RelayUnavailable {
        Reply reply = ask(SmtpRequests.ehlo(ownName()));
        if (reply.code() != 250) {
            throw refused(Stage.CONNECT, reply);
        }
        return Capabilities.read(reply);
    }

    private Capabilities protect(Capabilities offered) throws RelayUnavailable {
        if (offered.startTls() && settings.startTls() != StartTls.DISABLED) {
            Reply reply = ask(new DefaultSmtpRequest("STARTTLS"));
            if (reply.code() != 220) {
                throw refused(Stage.SESSION, reply);
            }
            secured(wire.startTls(settings.tlsHandler()));
            return hello(); // what was said before TLS does not count, RFC 3207 section 4.2
        }
        if (settings.startTls() == StartTls.REQUIRED) {
            throw failed("The relay offers no STARTTLS");
        }
        if (!loopback && !settings.config().allowPlaintext()) {
            throw failed("Plain text to another machine is not allowed (case-review-update.relay.allow-plaintext)");
        }
        return offered;
    }

    /** A handshake that is cut off, or takes too long, says nothing about whom we would trust. */
    private void secured(@Nullable Throwable trouble) throws RelayUnavailable {
        if (trouble != null) {
            boolean there = trouble instanceof SSLException && !(trouble instanceof SslHandshakeTimeoutException);
            throw new RelayUnavailable(Handover.broken(there ? Stage.SESSION : Stage.CONNECT, Wire.describe(trouble)));
        }
        secure = true;
    }

    private void logIn(Capabilities offered) throws RelayUnavailable {
        Login login = settings.login();
        if (login == null || (offered.mechanisms().isEmpty() && !login.required())) {
            return;
        }
        if (!secure && !loopback) {
            throw failed("A password does not travel in plain text");
        }
        try {
            Authentication way = Authentication.choose(login, offered.mechanisms(), settings.host());
            if (way == null) {
                throw failed("The relay offers no way of logging in that we have");
            }
            Reply reply = converse(way);
            if (reply.code() != 235) {
                throw refused(Stage.SESSION, reply);
            }
        } catch (SaslException | IllegalArgumentException | IllegalStateException nonsense) {
            throw failed("The relay's challenge makes no sense");
        }
    }

    private Reply converse(Authentication way) throws RelayUnavailable, SaslException {
        byte[] initial = way.initial();
        Reply reply;
        if (initial == null) {
            reply = ask(SmtpRequests.auth(way.name()));
        } else if (initial.length <= LONGEST_INITIAL_RESPONSE * 3 / 4) {
            reply = ask(SmtpRequests.auth(way.name(), base64(initial)));
        } else {
            reply = ask(SmtpRequests.auth(way.name()));
            reply = reply.code() == 334 ? ask(line(base64(initial))) : reply;
        }
        for (int i = 0; reply.code() == 334 && i < MOST_CHALLENGES; i++) {
            byte[] challenge = Base64.getDecoder().decode(reply.lines().get(0).strip());
            reply = ask(line(base64(way.dialogue().answer(challenge))));
        }
        return reply;
    }

    private Reply ask(Object command) throws RelayUnavailable {
        return answer(Exchange.on(wire, 1, settings.config().reply(), command));
    }

    /** Silence, a broken line and 421 mean at any point that the relay is not there for now. */
    private static Reply answer(Answers answers) throws RelayUnavailable {
        Reply reply = answers.reply(0);
        if (reply == null) {
            throw new RelayUnavailable(Handover.broken(Stage.CONNECT, answers.trouble()));
        }
        if (reply.closing()) {
            throw refused(Stage.CONNECT, reply);
        }
        return reply;
    }

    private static RelayUnavailable refused(Stage stage, Reply reply) {
        return new RelayUnavailable(Handover.answered(stage, reply));
    }

    private static RelayUnavailable failed(String trouble) {
        return new RelayUnavailable(Handover.broken(Stage.SESSION, trouble));
    }

    private String ownName() {
        String name = settings.ownName();
        if (name != null) {
            return name;
        }
        InetAddress own = wire.ownAddress();
        return own instanceof Inet6Address
                ? "[IPv6:" + own.getHostAddress().replaceAll("%.*", "") + "]"
                : "[" + own.getHostAddress() + "]";
    }

    private static Object line(String text) {
        return Unpooled.copiedBuffer(text + "\r\n", StandardCharsets.US_ASCII);
    }

    private static String base64(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }
}
