package org.casereviewupdate.rig;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** What the replicas are told: invented secrets, and patience counted in seconds instead of minutes. */
final class Settings {

    static final String ADMIN_KEY = "rig-admin-key-0123456789abcdef-0123456789";
    static final byte[] SECRET = "not-a-secret-outside-of-this-rig!".getBytes(StandardCharsets.US_ASCII);

    /** Connections to the relay per replica: as many messages as one kill may leave in doubt. */
    static final int CONNECTIONS = 4;

    /** Deliveries that one connection's worker claims at a time: as many rows as it may lock. */
    static final int CLAIM_SIZE = 20;

    /** How long a replica waits for the answer to the final dot. */
    static final int ANSWER_SECONDS = 3;

    /** What all processes keep together, in messages a second, if the runs are to be played under a limit. */
    static final Optional<String> RATE = Optional.ofNullable(System.getProperty("fault.rate"));

    private static final String OURS = "case-review-update.";

    private Settings() {}

    static Map<String, String> of(int databasePort, int relayPort) {
        Map<String, String> settings = new HashMap<>(Map.of(
                "quarkus.http.host", "localhost",
                "quarkus.http.port", "0",
                "quarkus.management.host", "localhost",
                "quarkus.management.port", "0",
                "quarkus.datasource.jdbc.url", "jdbc:postgresql://localhost:" + databasePort + "/postgres",
                "quarkus.datasource.username", "postgres",
                "quarkus.datasource.password", "postgres",
                "quarkus.mailer.host", "localhost",
                "quarkus.mailer.port", String.valueOf(relayPort),
                "quarkus.mailer.start-tls", "DISABLED"));
        publisher(settings);
        settings.putAll(Map.of(
                OURS + "token.keys",
                "1:" + Base64.getEncoder().encodeToString(SECRET),
                OURS + "suppression.key",
                Base64.getEncoder().encodeToString(SECRET),
                OURS + "account.first-key",
                ADMIN_KEY,
                OURS + "relay.connections",
                String.valueOf(CONNECTIONS),
                OURS + "relay.connect",
                "2s",
                OURS + "relay.reply",
                "1s",
                OURS + "relay.write",
                "0.25s",
                OURS + "relay.answer",
                ANSWER_SECONDS + "s"));
        settings.putAll(Map.of(
                OURS + "links.check", "false",
                OURS + "delivery.claim-lease", "3s",
                OURS + "delivery.claim-size", String.valueOf(CLAIM_SIZE),
                OURS + "delivery.lease-grace", "1s",
                OURS + "delivery.pause-after-fault", "1s",
                OURS + "delivery.drain", "15s"));
        RATE.ifPresent(rate -> settings.put(OURS + "delivery.rate.per-second", rate));
        // The reconciler counts every message: only issues may leave.
        settings.put(OURS + "subscription.personal-mail-every", "off");
        return settings;
    }

    private static void publisher(Map<String, String> settings) {
        settings.putAll(Map.of(
                OURS + "publisher.organisation", "Example Children's Charity (invented)",
                OURS + "publisher.postal-address", "1 Sample Street, Exampleton",
                OURS + "publisher.from", "newsletter@charity.example",
                OURS + "publisher.reply-to", "help@charity.example",
                OURS + "publisher.base-url", "https://news.charity.example",
                OURS + "publisher.support-notice.text", "Worried about a child? Call 0000 000 0000.",
                OURS + "publisher.support-notice.link", "https://helpline.example/"));
    }
}
