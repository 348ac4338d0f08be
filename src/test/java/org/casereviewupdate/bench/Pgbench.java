package org.casereviewupdate.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** PostgreSQL's own load generator. Debian's postgresql-contrib has it; without it there is nothing to compare with. */
final class Pgbench {

    private static final Pattern RATE = Pattern.compile("tps = ([0-9.]+)");

    private Pgbench() {}

    /** Inserts the row of a sign-up again and again; answers how many a second, or NaN. */
    static double inserts(Database database, int clients, Duration time) {
        Path script = script();
        URI url = URI.create(database.url().substring("jdbc:".length()));
        ProcessBuilder pgbench = new ProcessBuilder(List.of(
                "pgbench",
                "--no-vacuum",
                "--protocol=prepared",
                "--client=" + clients,
                "--jobs=2",
                "--time=" + time.toSeconds(),
                "--file=" + script,
                "--host=" + url.getHost(),
                "--port=" + url.getPort(),
                "--username=postgres",
                "postgres"));
        pgbench.environment().put("PGPASSWORD", "postgres");
        try {
            String said = new String(
                    pgbench.redirectErrorStream(true).start().getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            Matcher rate = RATE.matcher(said);
            if (!rate.find()) {
                throw new IllegalStateException("pgbench said: " + said);
            }
            return Double.parseDouble(rate.group(1));
        } catch (IOException notInstalled) {
            return Double.NaN;
        }
    }

    private static Path script() {
        try {
            Path script = Files.createTempFile("bench-sign-up", ".sql");
            script.toFile().deleteOnExit();
            return Files.writeString(script, """
                \\set number random(1, 1000000000)
                insert into sign_up (address, at, language, page, source) \
                values ('visitor-' || :number || '@example.org', now(), 'en', '/', 'FORM');
                """);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
