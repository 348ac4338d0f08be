package org.casereviewupdate.subscription;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.arc.All;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.casereviewupdate.audit.AuditTrail;
import org.casereviewupdate.mail.EmailAddress;
import org.casereviewupdate.suppression.Suppressions;
import org.hibernate.Session;

/** Answers somebody who asks what is held of them (UK GDPR article 15). The audit trail keeps that it was asked, and for which subscriber. */
@Singleton
public class ReadPersonalData {

    private final List<Holding> holdings;
    private final Suppressions suppressions;
    private final SignUpLimits limits;
    private final Session database;
    private final ObjectMapper json;
    private final AuditTrail audit;
    private final Clock clock;

    ReadPersonalData(
            @All List<Holding> holdings,
            Suppressions suppressions,
            SignUpLimits limits,
            Session database,
            ObjectMapper json,
            AuditTrail audit,
            Clock clock) {
        this.holdings = holdings;
        this.suppressions = suppressions;
        this.limits = limits;
        this.database = database;
        this.json = json;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Reads every table that holds something of the owner of an address.
     *
     * @param actor who asks for them
     */
    @Transactional
    public PersonalData of(EmailAddress address, String actor) {
        Map<String, Object> person = person(address);
        Map<String, List<JsonNode>> tables = new TreeMap<>();
        for (Holding holding : holdings) {
            List<JsonNode> rows = rows(holding, person);
            if (!rows.isEmpty()) {
                tables.put(holding.table(), rows);
            }
        }
        UUID[] ids = (UUID[]) Objects.requireNonNull(person.get("ids"));
        audit.record(actor, "subscriber.data-read", ids.length == 0 ? "unknown" : ids[0].toString(), "");
        return new PersonalData(clock.instant(), tables);
    }

    /** Also who had the address before: a subscriber whose address was blanked is found by its hash. */
    private Map<String, Object> person(EmailAddress address) {
        byte[] hash = suppressions.hash(address);
        List<UUID> ids = database.createNativeQuery(
                        "select id from subscriber where address_hash = :hash or address_key = :key order by id",
                        UUID.class)
                .setParameter("hash", hash)
                .setParameter("key", address.key())
                .getResultList();
        String[] names = Stream.concat(
                        ids.stream().map(UUID::toString),
                        Stream.of(HexFormat.of().formatHex(hash)))
                .toArray(String[]::new);
        return Map.of(
                "ids", ids.toArray(UUID[]::new),
                "names", names,
                "key", address.key(),
                "hash", hash,
                "fingerprint", limits.fingerprint(address));
    }

    private List<JsonNode> rows(Holding holding, Map<String, Object> person) {
        var query = database.createNativeQuery(
                "select cast(to_jsonb(held) - cast('{" + String.join(",", holding.secrets()) + "}' as text[]) as text)"
                        + " from " + holding.table() + " held where " + holding.whose(),
                String.class);
        person.forEach((name, value) -> {
            if (holding.whose().contains(":" + name)) {
                query.setParameter(name, value);
            }
        });
        return query.getResultStream().map(this::tree).toList();
    }

    private JsonNode tree(String row) {
        try {
            return json.readTree(row);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("The database writes JSON", impossible);
        }
    }
}
