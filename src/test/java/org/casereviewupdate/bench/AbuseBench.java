package org.casereviewupdate.bench;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/** S-01 to S-04 at their full size, against three copies of the program behind a proxy: how many mails leave for a flood of forms, at both doors that take an address. */
class AbuseBench {

    private static final int FORMS = Integer.getInteger("bench.forms", 10_000);

    private final Table table = new Table("abuse", "case", "forms", "networks", "copies", "mails");

    @Test
    void a_flood_of_forms_brings_few_mails() {
        try (Database database = Database.start();
                Postfix postfix = Postfix.start();
                Program one = start(database, postfix);
                Program two = start(database, postfix);
                Program three = start(database, postfix)) {
            List<Program> copies = List.of(one, two, three);
            List<AddressForm> signUps = copies.stream().map(AddressForm::signUp).toList();
            flood("S-01 one mailbox in many spellings", database, signUps, FORMS / 2, AbuseBench::spelling);
            flood("S-02 many addresses from one /24", database, signUps, 0, i -> "list-" + i + "@example.org");
            flood("S-02 many addresses from one /64", database, signUps, -1, i -> "more-" + i + "@example.org");
            signUps.forEach(AddressForm::close);
            subscribe(database);
            List<AddressForm> ownPages =
                    copies.stream().map(AddressForm::manage).toList();
            flood("S-01 one subscriber's own page", database, ownPages, FORMS / 2, i -> "reader-0@example.org");
            flood("S-02 own pages of a list, from one /24", database, ownPages, 0, AbuseBench::reader);
            flood("S-02 own pages of a list, from one /64", database, ownPages, -1, AbuseBench::reader);
            ownPages.forEach(AddressForm::close);
            Machine.describe(table, database);
        }
    }

    private static Program start(Database database, Postfix postfix) {
        return Program.start(database, postfix.port(), Map.of("web.trusted-proxies", "127.0.0.0/8,::1"));
    }

    private void flood(
            String name, Database database, List<AddressForm> forms, int networks, IntFunction<String> address) {
        double before = sent(database);
        IntStream.range(0, FORMS)
                .forEach(i -> forms.get(i % forms.size()).sendFrom(peer(i, networks), address.apply(i)));
        Awaitility.await()
                .atMost(Duration.ofMinutes(5))
                .pollInterval(1, TimeUnit.SECONDS)
                .until(() ->
                        database.number("select (select count(*) from sign_up) + (select count(*) from manage_request)"
                                        + " + (select count(*) from confirmation where mail_status = 'DUE')"
                                        + " + (select count(*) from personal_link where mail_status = 'DUE')")
                                == 0);
        table.row(
                "%s | %,d | %,d | %d | %,.0f",
                name, FORMS, Math.max(1, networks), forms.size(), sent(database) - before);
    }

    private static double sent(Database database) {
        return database.number("select (select count(*) from confirmation where mail_status = 'SENT')"
                + " + (select count(*) from personal_link where mail_status = 'SENT')");
    }

    private static void subscribe(Database database) {
        database.execute("""
            insert into subscriber (id, version, status, address, address_key, address_hash, lawful_basis, language,
                detail, created_at, confirmed_at)
            select gen_random_uuid(), 0, 'CONFIRMED', address, address, sha256(address::bytea), 'CONSENT', 'en', 'FULL',
                now(), now()
            from generate_series(0, %d) as number,
                lateral (select 'reader-' || number || '@example.org' as address) as made
            """.formatted(FORMS - 1));
    }

    private static String reader(int i) {
        return "reader-" + i + "@example.org";
    }

    /** The proxy's word for it; what the visitor forged stands before it. */
    private static String peer(int i, int networks) {
        String forged = "192.0.2." + i % 250 + ", ";
        if (networks < 0) {
            return forged + "2001:db8:1:2::" + Integer.toHexString(i);
        }
        int network = networks == 0 ? 0 : i % networks;
        return forged + "10." + network / 250 + "." + network % 250 + "." + i % 250;
    }

    private static String spelling(int i) {
        String local = "victim".substring(0, 1 + i % 5) + ".".repeat(i % 2) + "victim".substring(1 + i % 5);
        String cased = i % 3 == 0 ? local.toUpperCase(Locale.ROOT) : local;
        return cased + (i % 4 == 0 ? "" : "+" + i) + "@example.org";
    }
}
