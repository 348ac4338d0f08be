package org.casereviewupdate.support;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import javax.net.ssl.SSLSocket;
import org.casereviewupdate.support.ScriptedSmtpServer.Moment;
import org.casereviewupdate.support.ScriptedSmtpServer.Received;

/** One connection to a {@link ScriptedSmtpServer}, on a thread of its own. */
public final class SmtpPeer implements Runnable {

    private final ScriptedSmtpServer server;
    private final int connection;
    private Socket socket;
    private InputStream in;
    private String line = "";
    private String sender = "";
    private String recipient = "";
    private int messages;
    private int lastCode;

    SmtpPeer(ScriptedSmtpServer server, int connection, Socket socket) {
        this.server = server;
        this.connection = connection;
        this.socket = socket;
    }

    /** The command being answered. */
    public String line() {
        return line;
    }

    /** The recipient of the message under way, or an empty string. */
    public String recipient() {
        return recipient;
    }

    /** The sender of the message under way, or an empty string. */
    public String sender() {
        return sender;
    }

    /** Which connection this is, from 1. */
    public int connection() {
        return connection;
    }

    /** How many messages have arrived whole on this connection. */
    public int messages() {
        return messages;
    }

    @Override
    public void run() {
        try (Socket plain = socket) {
            in = new BufferedInputStream(plain.getInputStream());
            if (server.tlsFromStart()) {
                secure();
            }
            server.play(Moment.GREETING, this);
            while (!socket.isClosed()) {
                line = readLine();
                obey();
            }
        } catch (IOException gone) {
            server.note(connection, '!', gone.getClass().getSimpleName());
        }
    }

    private void obey() throws IOException {
        String verb = line.toUpperCase(Locale.ROOT);
        if (verb.startsWith("EHLO")) {
            server.play(Moment.EHLO, this);
        } else if (verb.equals("STARTTLS")) {
            server.play(Moment.STARTTLS, this);
        } else if (verb.startsWith("AUTH ")) {
            server.play(Moment.AUTH, this);
        } else if (verb.startsWith("MAIL FROM:")) {
            String asked = path();
            sender = asked;
            server.play(Moment.MAIL, this);
            sender = lastCode / 100 == 2 ? asked : "";
        } else if (verb.startsWith("RCPT TO:")) {
            String asked = path();
            recipient = asked;
            server.play(Moment.RCPT, this);
            recipient = lastCode / 100 == 2 ? asked : "";
        } else if (verb.equals("DATA")) {
            server.play(Moment.DATA, this);
            if (lastCode == 354) {
                server.play(Moment.BODY, this);
                receive();
            }
        } else if (verb.equals("RSET")) {
            sender = "";
            recipient = "";
            server.play(Moment.RSET, this);
        } else if (verb.equals("QUIT")) {
            server.play(Moment.QUIT, this);
            hangUp();
        } else {
            say("500 5.5.2 Not understood");
        }
    }

    private String path() {
        return line.substring(line.indexOf('<') + 1, line.indexOf('>'));
    }

    private void receive() throws IOException {
        ByteArrayOutputStream raw = new ByteArrayOutputStream();
        ByteArrayOutputStream part = new ByteArrayOutputStream();
        in.mark(1);
        in.read();
        in.reset();
        long begunAt = System.nanoTime();
        try {
            for (readRawLine(part); !isDot(part); readRawLine(part)) {
                part.writeTo(raw);
                part.reset();
            }
        } catch (IOException cut) {
            part.writeTo(raw);
            server.takeUnfinished(new Received(connection, sender, recipient, begunAt, raw.toByteArray()));
            throw cut;
        }
        server.note(connection, '<', ".");
        messages++;
        server.take(new Received(connection, sender, recipient, begunAt, raw.toByteArray()));
        server.play(Moment.DOT, this);
        sender = "";
        recipient = "";
    }

    private static boolean isDot(ByteArrayOutputStream line) {
        return line.size() == 3 && line.toString(StandardCharsets.ISO_8859_1).equals(".\r\n");
    }

    public void say(String... lines) throws IOException {
        write((String.join("\r\n", lines) + "\r\n").getBytes(StandardCharsets.ISO_8859_1));
    }

    void write(byte[] octets) throws IOException {
        String text = new String(octets, StandardCharsets.ISO_8859_1);
        server.note(connection, '>', text.strip());
        lastCode = text.matches("(?s)\\d{3}.*") ? Integer.parseInt(text.substring(0, 3)) : 0;
        socket.getOutputStream().write(octets);
        socket.getOutputStream().flush();
    }

    /** Asks for another line of an AUTH dialogue. */
    String ask(String challenge) throws IOException {
        say("334 " + challenge);
        return readLine();
    }

    boolean secured() {
        return socket instanceof SSLSocket;
    }

    void hangUp() throws IOException {
        lastCode = 0;
        socket.close();
    }

    void listenUntilClosed() throws IOException {
        while (in.read() >= 0) {
            // whatever it is, it gets no answer
        }
        hangUp();
    }

    /** Notes what happened, between the lines of the transcript. */
    void note(String event) {
        server.note(connection, '!', event);
    }

    /** How many octets have arrived that were not read yet. */
    public int waiting() throws IOException {
        return in.available();
    }

    void swallow(int octets) throws IOException {
        if (in.readNBytes(octets).length < octets) {
            throw new EOFException("They have gone");
        }
    }

    void secure() throws IOException {
        SSLSocket tls = (SSLSocket) server.tls().getSocketFactory().createSocket(socket, null, socket.getPort(), true);
        tls.setUseClientMode(false);
        tls.startHandshake();
        server.note(connection, '!', "TLS");
        socket = tls;
        in = new BufferedInputStream(tls.getInputStream());
    }

    private String readLine() throws IOException {
        ByteArrayOutputStream octets = new ByteArrayOutputStream();
        readRawLine(octets);
        String read = octets.toString(StandardCharsets.ISO_8859_1).replaceAll("\r?\n$", "");
        server.note(connection, '<', read);
        return read;
    }

    /** What has come of a line is there even if it does not end. */
    private void readRawLine(ByteArrayOutputStream octets) throws IOException {
        int previous = 0;
        for (int octet = in.read(); octet >= 0; octet = in.read()) {
            octets.write(octet);
            if (previous == '\r' && octet == '\n') {
                return;
            }
            previous = octet;
        }
        throw new EOFException();
    }
}
