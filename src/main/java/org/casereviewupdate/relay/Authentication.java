package org.casereviewupdate.relay;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.security.auth.callback.Callback;
import javax.security.auth.callback.NameCallback;
import javax.security.auth.callback.PasswordCallback;
import javax.security.sasl.Sasl;
import javax.security.sasl.SaslClient;
import javax.security.sasl.SaslException;
import org.jspecify.annotations.Nullable;

/**
 * One way of proving who we are (RFC 4954): the JDK's SASL clients, and two mechanisms it does not have.
 *
 * @param name the mechanism's name
 * @param initial what goes with the AUTH command, or null if the relay has to ask first
 * @param dialogue the answer to each challenge
 */
record Authentication(String name, byte @Nullable [] initial, Dialogue dialogue) {

    /** Answers a challenge. */
    interface Dialogue {
        byte[] answer(byte[] challenge) throws SaslException;
    }

    /** PLAIN first: the connection is protected or does not leave the machine, and it lets the relay keep hashes only. */
    private static final List<String> PREFERENCE = List.of("XOAUTH2", "PLAIN", "LOGIN", "CRAM-MD5");

    /** The mechanism to use, or null if the relay offers none of ours. */
    static @Nullable Authentication choose(Login login, Set<String> offered, String host) throws SaslException {
        for (String name : PREFERENCE) {
            if (login.mechanisms().contains(name) && offered.contains(name)) {
                return by(name, login, host);
            }
        }
        return null;
    }

    private static Authentication by(String name, Login login, String host) throws SaslException {
        return switch (name) {
            case "XOAUTH2" -> new Authentication(name, bearer(login), challenge -> new byte[0]);
            case "LOGIN" -> new Authentication(name, null, new UserThenPassword(login));
            default -> sasl(name, login, host);
        };
    }

    private static Authentication sasl(String name, Login login, String host) throws SaslException {
        SaslClient client = Sasl.createSaslClient(
                new String[] {name}, null, "smtp", host, Map.of(), callbacks -> fill(callbacks, login));
        if (client == null) {
            throw new SaslException("This Java has no " + name);
        }
        byte[] initial = client.hasInitialResponse() ? client.evaluateChallenge(new byte[0]) : null;
        return new Authentication(name, initial, client::evaluateChallenge);
    }

    private static void fill(Callback[] callbacks, Login login) {
        for (Callback callback : callbacks) {
            if (callback instanceof NameCallback name) {
                name.setName(login.username());
            } else if (callback instanceof PasswordCallback password) {
                password.setPassword(login.password().toCharArray());
            }
        }
    }

    /** As Google and Microsoft define it; an error comes as a challenge, to be answered with nothing. */
    private static byte[] bearer(Login login) {
        return ascii("user=" + login.username() + "\1auth=Bearer " + login.password() + "\1\1");
    }

    /** LOGIN never became a standard; what the relay asks is not looked at, only how often. */
    private static final class UserThenPassword implements Dialogue {

        private final Login login;
        private boolean named;

        private UserThenPassword(Login login) {
            this.login = login;
        }

        @Override
        public byte[] answer(byte[] challenge) {
            String next = named ? login.password() : login.username();
            named = true;
            return ascii(next);
        }
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
