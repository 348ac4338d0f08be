package org.casereviewupdate.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.awaitility.Awaitility;
import org.casereviewupdate.support.ReceivedMail;
import org.casereviewupdate.support.ScriptedSmtpServer;

/** Weighs the issues as they come over the wire, so that smtp-source can be told to send exactly as many octets. */
final class Scales {

    private static final int ANY = 1000;

    private Scales() {}

    /** The octets between DATA and the final dot of each edition. */
    static Map<Edition, Integer> weigh(Database database) {
        Map<Edition, Integer> octets = new EnumMap<>(Edition.class);
        samples(database)
                .forEach((edition, mail) -> octets.put(edition, mail.raw().length()));
        return octets;
    }

    /** A mail of each edition as it comes over the wire, dots still stuffed. */
    static Map<Edition, ReceivedMail> samples(Database database) {
        try (ScriptedSmtpServer server = ScriptedSmtpServer.start();
                Program program = Program.start(database, server.port(), Map.of())) {
            database.subscribers(1);
            Map<Edition, ReceivedMail> samples = new EnumMap<>(Edition.class);
            for (Edition edition : Edition.values()) {
                server.reset();
                String issue = edition.compose(program, database);
                program.post("/api/v1/issues/" + issue + "/release", "", Map.of());
                samples.put(edition, received(server));
            }
            return samples;
        }
    }

    /** The octets of the header that smtp-source puts before the length it is asked for. */
    static int sourceHeader() {
        try (ServerSocket door = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            CompletableFuture<Integer> octets = CompletableFuture.supplyAsync(() -> takeOne(door));
            Postfix.source(door.getLocalPort(), 1, 1, ANY);
            return octets.join() - ANY;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** As much of a server as one message needs; the scripted one has never heard of HELO. */
    private static int takeOne(ServerSocket door) {
        try (Socket client = door.accept();
                BufferedReader in =
                        new BufferedReader(new InputStreamReader(client.getInputStream(), StandardCharsets.US_ASCII))) {
            int octets = 0;
            boolean data = false;
            for (String line = say(client, "220 scales"); !line.equals("QUIT"); line = in.readLine()) {
                if (data && !line.equals(".")) {
                    octets += line.length() + 2;
                } else if (!line.isEmpty()) {
                    data = line.equals("DATA");
                    say(client, data ? "354 Go ahead" : "250 Ok");
                }
            }
            say(client, "221 Bye");
            return octets;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static String say(Socket client, String reply) throws IOException {
        client.getOutputStream().write((reply + "\r\n").getBytes(StandardCharsets.US_ASCII));
        return "";
    }

    private static ReceivedMail received(ScriptedSmtpServer server) {
        Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .until(() -> !server.received().isEmpty());
        return new ReceivedMail(server.received().get(0).text());
    }
}
