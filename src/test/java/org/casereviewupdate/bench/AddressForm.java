package org.casereviewupdate.bench;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** A form that takes an address, over one connection that is kept. A plain socket, because it shares the cores with what is measured. */
final class AddressForm implements AutoCloseable {

    private final Socket socket;
    private final InputStream in;
    private final String host;
    private final String path;

    private AddressForm(Socket socket, String host, String path) throws IOException {
        this.path = path;
        this.socket = socket;
        this.in = new BufferedInputStream(socket.getInputStream());
        this.host = host;
    }

    /** The form to sign up. */
    static AddressForm signUp(Program program) {
        return open(program, "/sign-up");
    }

    /** The form to ask for a link to one's own page. */
    static AddressForm manage(Program program) {
        return open(program, "/manage");
    }

    private static AddressForm open(Program program, String path) {
        try {
            URI url = URI.create(program.url());
            Socket socket = new Socket(url.getHost(), url.getPort());
            socket.setTcpNoDelay(true);
            return new AddressForm(socket, url.getAuthority(), path);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** Sends an address in and gives the nanoseconds until the whole answer was there. */
    long send(String email) {
        return send(email, "");
    }

    /** The same from a network that a proxy tells. */
    long sendFrom(String peer, String email) {
        return send(email, "\r\nX-Forwarded-For: " + peer);
    }

    private long send(String email, String header) {
        String form = "email=" + URLEncoder.encode(email, StandardCharsets.UTF_8);
        String request = "POST " + path + " HTTP/1.1\r\nHost: " + host + header
                + "\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: " + form.length() + "\r\n\r\n"
                + form;
        try {
            long asked = System.nanoTime();
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            readAnswer();
            return System.nanoTime() - asked;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private void readAnswer() throws IOException {
        String status = line();
        if (!status.contains(" 202 ")) {
            throw new IllegalStateException("A form was answered with " + status);
        }
        int length = 0;
        for (String header = line(); !header.isEmpty(); header = line()) {
            if (header.toLowerCase(Locale.ROOT).startsWith("content-length:")) {
                length = Integer.parseInt(
                        header.substring("content-length:".length()).strip());
            }
        }
        in.skipNBytes(length);
    }

    private String line() throws IOException {
        StringBuilder line = new StringBuilder();
        for (int c = in.read(); c >= 0 && c != '\n'; c = in.read()) {
            if (c != '\r') {
                line.append((char) c);
            }
        }
        return line.toString();
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
