package org.casereviewupdate.support;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import javax.net.ssl.SSLContext;

/**
 * An SMTP server that answers as a test tells it to, at each moment of the conversation, and keeps a transcript. Without a script it takes
 * every message. The script played is the newest one that fits.
 */
public final class ScriptedSmtpServer implements AutoCloseable {

    /** When something can be scripted. BODY is between the 354 and the first octet of the message, DOT after its last one. */
    public enum Moment {
        GREETING,
        EHLO,
        STARTTLS,
        AUTH,
        MAIL,
        RCPT,
        DATA,
        BODY,
        DOT,
        RSET,
        QUIT
    }

    /**
     * A message as it came over the wire, dots still stuffed, without the final one.
     *
     * @param begunAt when its first octet came, by {@link System#nanoTime}
     */
    public record Received(int connection, String sender, String recipient, long begunAt, byte[] raw) {

        public String text() {
            return new String(raw, StandardCharsets.ISO_8859_1);
        }
    }

    /**
     * A line of the transcript.
     *
     * @param direction {@code <} from the client, {@code >} to it, {@code !} something else
     */
    public record Entry(long nanos, int connection, char direction, String text) {}

    private record Script(Moment moment, Predicate<SmtpPeer> when, SmtpAct act) {}

    private final ServerSocket socket;
    private final List<Script> scripts = new CopyOnWriteArrayList<>();
    private final Map<Moment, SmtpAct> usual = new EnumMap<>(Moment.class);
    private final List<Entry> transcript = Collections.synchronizedList(new ArrayList<>());
    private final List<Received> received = Collections.synchronizedList(new ArrayList<>());
    private final List<Received> unfinished = Collections.synchronizedList(new ArrayList<>());
    private final List<Socket> open = new CopyOnWriteArrayList<>();
    private volatile List<String> offers = List.of("PIPELINING", "ENHANCEDSTATUSCODES");
    private volatile SSLContext tls;
    private volatile boolean tlsFromStart;
    private Thread listener;

    private ScriptedSmtpServer(ServerSocket socket) {
        this.socket = socket;
        usual.put(Moment.GREETING, SmtpAct.reply("220 scripted.example ESMTP"));
        usual.put(Moment.EHLO, this::hello);
        usual.put(Moment.STARTTLS, SmtpAct.startTls());
        usual.put(Moment.AUTH, ScriptedSmtpServer::logIn);
        usual.put(Moment.MAIL, SmtpAct.reply("250 2.1.0 Sender ok"));
        usual.put(Moment.RCPT, ScriptedSmtpServer::takeRecipient);
        usual.put(Moment.DATA, ScriptedSmtpServer::inviteData);
        usual.put(Moment.BODY, peer -> {});
        usual.put(Moment.DOT, SmtpAct.reply("250 2.0.0 Queued"));
        usual.put(Moment.RSET, SmtpAct.reply("250 2.0.0 Forgotten"));
        usual.put(Moment.QUIT, SmtpAct.reply("221 2.0.0 Bye"));
    }

    /** Listens on a free port of the loopback address. */
    public static ScriptedSmtpServer start() {
        try {
            ScriptedSmtpServer server =
                    new ScriptedSmtpServer(new ServerSocket(0, 50, InetAddress.getLoopbackAddress()));
            server.listener = daemon(server::listen);
            return server;
        } catch (IOException failed) {
            throw new java.io.UncheckedIOException(failed);
        }
    }

    public int port() {
        return socket.getLocalPort();
    }

    /** What EHLO's answer lists. */
    public ScriptedSmtpServer offering(String... keywords) {
        offers = List.of(keywords);
        return this;
    }

    /** Offers STARTTLS with this key; {@link #tlsFromStart} speaks TLS at once. */
    public ScriptedSmtpServer withTls(SSLContext context) {
        tls = context;
        return this;
    }

    public ScriptedSmtpServer withTlsFromStart(SSLContext context) {
        tlsFromStart = true;
        return withTls(context);
    }

    /** From now on. */
    public ScriptedSmtpServer on(Moment moment, SmtpAct act) {
        return on(moment, peer -> true, act);
    }

    /** For this recipient: at RCPT and afterwards. */
    public ScriptedSmtpServer on(Moment moment, String recipient, SmtpAct act) {
        return on(moment, peer -> peer.recipient().equals(recipient), act);
    }

    /** The next time only. */
    public ScriptedSmtpServer once(Moment moment, SmtpAct act) {
        AtomicInteger left = new AtomicInteger(1);
        return on(moment, peer -> left.getAndDecrement() > 0, act);
    }

    /** Whenever the condition holds. */
    public ScriptedSmtpServer on(Moment moment, Predicate<SmtpPeer> when, SmtpAct act) {
        scripts.add(0, new Script(moment, when, act));
        return this;
    }

    /** Forgets every script and what was received. */
    public void reset() {
        scripts.clear();
        received.clear();
        unfinished.clear();
        transcript.clear();
    }

    public List<Entry> transcript() {
        synchronized (transcript) {
            return List.copyOf(transcript);
        }
    }

    /** The lines that came from clients, oldest first. */
    public List<String> commands() {
        return transcript().stream()
                .filter(e -> e.direction() == '<')
                .map(Entry::text)
                .toList();
    }

    /** The messages that arrived up to their final dot, whatever was answered. */
    public List<Received> received() {
        synchronized (received) {
            return List.copyOf(received);
        }
    }

    /** The messages of which some arrived, and whose connection ended before their final dot. */
    public List<Received> unfinished() {
        synchronized (unfinished) {
            return List.copyOf(unfinished);
        }
    }

    /** How many have arrived up to it. */
    public int accepted() {
        return received.size();
    }

    /** How many connections were made. */
    public int connections() {
        return open.size();
    }

    @Override
    public void close() {
        try {
            socket.close();
            // The port answers until the thread that listens has noticed.
            listener.join();
            for (Socket one : open) {
                one.close();
            }
        } catch (IOException failed) {
            throw new java.io.UncheckedIOException(failed);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    void play(Moment moment, SmtpPeer peer) throws IOException {
        for (Script script : scripts) {
            if (script.moment() == moment && script.when().test(peer)) {
                script.act().play(peer);
                return;
            }
        }
        usual.get(moment).play(peer);
    }

    void note(int connection, char direction, String text) {
        transcript.add(new Entry(System.nanoTime(), connection, direction, text));
    }

    void take(Received message) {
        received.add(message);
    }

    void takeUnfinished(Received message) {
        unfinished.add(message);
    }

    SSLContext tls() {
        return tls;
    }

    boolean tlsFromStart() {
        return tlsFromStart;
    }

    private void listen() {
        try {
            while (true) {
                Socket accepted = socket.accept();
                accepted.setTcpNoDelay(true);
                open.add(accepted);
                daemon(new SmtpPeer(this, open.size(), accepted));
            }
        } catch (SocketException closed) {
            // the test is over
        } catch (IOException failed) {
            throw new java.io.UncheckedIOException(failed);
        }
    }

    private void hello(SmtpPeer peer) throws IOException {
        List<String> lines = new ArrayList<>(List.of("scripted.example"));
        lines.addAll(offers);
        if (tls != null && !tlsFromStart && !peer.secured()) {
            lines.add("STARTTLS");
        }
        List<String> reply = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            reply.add("250" + (i < lines.size() - 1 ? "-" : " ") + lines.get(i));
        }
        peer.say(reply.toArray(String[]::new));
    }

    /** Believes everybody; the transcript shows what was said. */
    private static void logIn(SmtpPeer peer) throws IOException {
        if (peer.line().startsWith("AUTH LOGIN")) {
            peer.ask("VXNlcm5hbWU6");
            peer.ask("UGFzc3dvcmQ6");
        } else if (peer.line().equals("AUTH CRAM-MD5")) {
            peer.ask("PDE4OTYuNjk3MTcwOTUyQHBvc3RvZmZpY2UucmVzdG9uLm1jaS5uZXQ+");
        } else if (peer.line().split(" ").length == 2) {
            peer.ask("");
        }
        peer.say("235 2.7.0 Welcome");
    }

    private static void takeRecipient(SmtpPeer peer) throws IOException {
        peer.say(peer.sender().isEmpty() ? "503 5.5.1 Need MAIL first" : "250 2.1.5 Recipient ok");
    }

    private static void inviteData(SmtpPeer peer) throws IOException {
        peer.say(peer.recipient().isEmpty() ? "503 5.5.1 No valid recipients" : "354 Go ahead");
    }

    private static Thread daemon(Runnable work) {
        Thread thread = new Thread(work, "scripted-smtp");
        thread.setDaemon(true);
        thread.start();
        return thread;
    }
}
