package org.casereviewupdate.bench;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;

/**
 * S-08: whether the time that a form takes tells who is known here, at the sign-up and at the door to one's own page. Addresses of each kind
 * take turns at random, while the jobs answer them; of two kinds a guesser is right as often as the AUC says, and a half is what a coin gets.
 */
class EnumerationBench {

    private static final int SAMPLES = Integer.getInteger("bench.samples", 1_000);

    private enum Kind {
        UNKNOWN,
        PENDING,
        CONFIRMED,
        UNSUBSCRIBED,
        SUSPENDED,
        SUPPRESSED
    }

    private record Try(Kind kind, String email) {}

    private final Table table =
            new Table("enumeration", "form", "kind", "samples", "median ms", "p99 ms", "AUC against unknown");

    @Test
    void the_time_of_an_answer_does_not_tell_who_is_known() {
        try (Database database = Database.start();
                Postfix postfix = Postfix.start();
                Program program = Program.start(
                        database,
                        postfix.port(),
                        Map.of(
                                "subscription.network-limit", "1000000",
                                "subscription.links-of-a-network", "1000000",
                                "subscription.mails-per-minute", "1000000"))) {
            prepare(database);
            // The own page first: signing up changes who is known.
            measure("own page", AddressForm.manage(program));
            measure("sign-up", AddressForm.signUp(program));
            Machine.describe(table, database);
        }
    }

    private void measure(String name, AddressForm door) {
        Map<Kind, List<Long>> times = new EnumMap<>(Kind.class);
        try (AddressForm form = door) {
            IntStream.range(0, 3 * SAMPLES).forEach(i -> form.send("warm-up-" + i + "@example.org"));
            tries().forEach(one ->
                    times.computeIfAbsent(one.kind(), kind -> new ArrayList<>()).add(form.send(one.email())));
        }
        for (Kind kind : Kind.values()) {
            List<Long> sorted = times.get(kind).stream().sorted().toList();
            table.row(
                    "%s | %s | %d | %.2f | %.1f | %.3f",
                    name,
                    kind,
                    sorted.size(),
                    sorted.get(sorted.size() / 2) / 1e6,
                    sorted.get(sorted.size() * 99 / 100) / 1e6,
                    auc(sorted, times.get(Kind.UNKNOWN)));
        }
    }

    private static void prepare(Database database) {
        for (Kind kind : List.of(Kind.PENDING, Kind.CONFIRMED, Kind.UNSUBSCRIBED, Kind.SUSPENDED)) {
            database.execute("""
                insert into subscriber (id, version, status, address, address_key, address_hash, lawful_basis, language,
                    detail, created_at, confirmed_at, ended_at)
                select gen_random_uuid(), 0, '%1$s', address, address, sha256(address::bytea), 'CONSENT', 'en', 'FULL',
                    now(), now(), now()
                from generate_series(0, %2$d) as number,
                    lateral (select lower('%1$s') || '-' || number || '@example.org' as address) as made
                """.formatted(kind, SAMPLES - 1));
        }
        IntStream.range(0, SAMPLES)
                .mapToObj(i -> email(Kind.SUPPRESSED, i))
                .forEach(email -> database.execute(
                        "insert into suppression values ('\\x" + hash(email) + "', 'complaint', now())"));
        database.execute("vacuum analyze");
    }

    private static List<Try> tries() {
        List<Try> tries = new ArrayList<>();
        for (Kind kind : Kind.values()) {
            IntStream.range(0, SAMPLES).forEach(i -> tries.add(new Try(kind, email(kind, i))));
        }
        Collections.shuffle(tries, new Random(20261129));
        return tries;
    }

    private static String email(Kind kind, int number) {
        return kind.name().toLowerCase(java.util.Locale.ROOT) + "-" + number + "@example.org";
    }

    /** How often one of these is slower than one of the others; a tie counts half. */
    private static double auc(List<Long> these, List<Long> others) {
        double wins = 0;
        for (long mine : these) {
            for (long other : others) {
                wins += mine > other ? 1 : mine == other ? 0.5 : 0;
            }
        }
        return wins / these.size() / others.size();
    }

    private static String hash(String email) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(Base64.getDecoder().decode(Program.SECRET), "HmacSHA256"));
            return HexFormat.of().formatHex(mac.doFinal(email.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
