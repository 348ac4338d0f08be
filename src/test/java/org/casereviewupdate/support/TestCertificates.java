package org.casereviewupdate.support;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/** Self-signed certificates, made by the JDK's keytool when a test first asks, so that no key lies in the repository. */
public final class TestCertificates {

    /** One for each process, and for each of its class loaders: the tests run in two processes, which once deleted each other's files. */
    private static final Path FOLDER = newFolder();

    private static final char[] PASSWORD = "test-only".toCharArray();
    private static final ConcurrentHashMap<String, KeyStore> STORES = new ConcurrentHashMap<>();

    private TestCertificates() {}

    /** For localhost and 127.0.0.1, valid now. */
    public static KeyStore good() {
        return store("good", "-ext", "san=dns:localhost,ip:127.0.0.1");
    }

    /** The same, but known to nobody. */
    public static KeyStore stranger() {
        return store("stranger", "-ext", "san=dns:localhost,ip:127.0.0.1");
    }

    /** For another host. */
    public static KeyStore wrongName() {
        return store("wrong-name", "-ext", "san=dns:elsewhere.example");
    }

    /** For localhost, but over since yesterday. */
    public static KeyStore expired() {
        return store("expired", "-ext", "san=dns:localhost,ip:127.0.0.1", "-startdate", "-3d", "-validity", "2");
    }

    /** A server that shows the certificate of this store. */
    public static SSLContext showing(KeyStore store) {
        try {
            KeyManagerFactory keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
            keys.init(store, PASSWORD);
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(keys.getKeyManagers(), null, null);
            return context;
        } catch (GeneralSecurityException failed) {
            throw new IllegalStateException(failed);
        }
    }

    /** The settings of a program that shows the good one. */
    public static Map<String, String> served() {
        return Map.of(
                "quarkus.http.ssl.certificate.key-store-file",
                goodFile(),
                "quarkus.http.ssl.certificate.key-store-password",
                new String(PASSWORD),
                "quarkus.http.test-ssl-port",
                "0");
    }

    /** The options of a Java process that believes the good one only. */
    public static List<String> believed() {
        return List.of(
                "-Djavax.net.ssl.trustStore=" + goodFile(),
                "-Djavax.net.ssl.trustStorePassword=" + new String(PASSWORD));
    }

    /** A client that believes these certificates only. */
    public static SSLContext believing(KeyStore... stores) {
        try {
            KeyStore trusted = KeyStore.getInstance("PKCS12");
            trusted.load(null, null);
            for (int i = 0; i < stores.length; i++) {
                trusted.setCertificateEntry("trusted" + i, stores[i].getCertificate("test"));
            }
            TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            trust.init(trusted);
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(null, trust.getTrustManagers(), null);
            return context;
        } catch (GeneralSecurityException | IOException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private static String goodFile() {
        good();
        return FOLDER.resolve("good.p12").toAbsolutePath().toString();
    }

    private static Path newFolder() {
        try {
            Path all = Files.createDirectories(Path.of("target", "test-certificates"));
            return Files.createTempDirectory(all, "");
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static KeyStore store(String name, String... more) {
        return STORES.computeIfAbsent(name, key -> generate(key, more));
    }

    private static KeyStore generate(String name, String... more) {
        try {
            Path file = FOLDER.resolve(name + ".p12");
            List<String> command = new ArrayList<>(List.of(
                    Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                    "-genkeypair",
                    "-alias",
                    "test",
                    "-keyalg",
                    "EC",
                    "-dname",
                    "CN=" + name,
                    "-storetype",
                    "PKCS12",
                    "-storepass",
                    new String(PASSWORD),
                    "-keystore",
                    file.toString()));
            command.addAll(List.of(more));
            Process keytool =
                    new ProcessBuilder(command).redirectErrorStream(true).start();
            String said = new String(keytool.getInputStream().readAllBytes());
            if (keytool.waitFor() != 0) {
                throw new IllegalStateException(said);
            }
            KeyStore store = KeyStore.getInstance("PKCS12");
            try (InputStream in = Files.newInputStream(file)) {
                store.load(in, PASSWORD);
            }
            return store;
        } catch (IOException | GeneralSecurityException failed) {
            throw new IllegalStateException(failed);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stop);
        }
    }
}
