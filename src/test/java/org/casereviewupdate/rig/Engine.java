package org.casereviewupdate.rig;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.stream.Stream;

/** The packaged program that the replicas run. */
final class Engine {

    static final Path PROGRAM = Path.of("target/quarkus-app/quarkus-run.jar").toAbsolutePath();

    private Engine() {}

    /** The same for the same classes and resources of our own, whenever they were packaged. */
    static String id() {
        try (Stream<Path> jars = Files.list(PROGRAM.resolveSibling("app"))) {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (Path jar : jars.sorted().toList()) {
                add(digest, jar);
            }
            return HexFormat.of().formatHex(digest.digest(), 0, 6);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static void add(MessageDigest digest, Path path) throws IOException {
        try (JarFile jar = new JarFile(path.toFile())) {
            List<JarEntry> entries = jar.stream()
                    .filter(entry -> !entry.getName().startsWith("META-INF/"))
                    .sorted(Comparator.comparing(JarEntry::getName))
                    .toList();
            for (JarEntry entry : entries) {
                try (InputStream content = jar.getInputStream(entry)) {
                    digest.update(content.readAllBytes());
                }
            }
        }
    }
}
