package org.casereviewupdate.support;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import javax.net.ssl.SSLContext;

/** A connection to the program on which anything may be said, and at any pace. */
public final class RawConnection implements AutoCloseable {

    private static final int TRICKLE = (int) Duration.ofMillis(250).toMillis();

    private final Socket socket;
    private final ByteArrayOutputStream heard = new ByteArrayOutputStream();

    private RawConnection(Socket socket) {
        this.socket = socket;
    }

    public static RawConnection to(int port) {
        return open(port, 64 * 1024);
    }

    /** One whose owner takes in next to nothing unless they read. */
    public static RawConnection narrow(int port) {
        return open(port, 4 * 1024);
    }

    /** One under TLS. */
    public static RawConnection under(SSLContext tls, int port) {
        try {
            return new RawConnection(tls.getSocketFactory().createSocket("localhost", port));
        } catch (IOException refused) {
            throw new UncheckedIOException(refused);
        }
    }

    private static RawConnection open(int port, int receiveBuffer) {
        try {
            Socket socket = new Socket();
            socket.setReceiveBufferSize(receiveBuffer);
            socket.connect(new InetSocketAddress("localhost", port));
            return new RawConnection(socket);
        } catch (IOException refused) {
            throw new UncheckedIOException(refused);
        }
    }

    /** Whether it could still be said. */
    public boolean say(String text) {
        try {
            OutputStream out = socket.getOutputStream();
            out.write(text.getBytes(StandardCharsets.ISO_8859_1));
            return true;
        } catch (IOException ended) {
            return false;
        }
    }

    /** Says it again and again, without ever listening, until the other end has had enough; answers how many bytes it took. */
    public long sayUntilItEnds(String text, long atMost) {
        long said = 0;
        while (said < atMost && say(text)) {
            said += text.length();
        }
        return said;
    }

    /** Says it again every quarter of a second, and listens in between, until the other end has had enough; answers all that was heard. */
    public String trickle(String text) {
        return trickle(text, Integer.MAX_VALUE);
    }

    /** Says it so many times and no more. */
    public String trickle(String text, int times) {
        int said = 0;
        while (said < times && listen() && say(text)) {
            said++;
        }
        return heard();
    }

    /** Listens to the end; answers all that was heard. */
    public String hearOut() {
        try {
            socket.setSoTimeout((int) Duration.ofMinutes(1).toMillis());
            socket.getInputStream().transferTo(heard);
        } catch (SocketException reset) {
            // Closed as well, only with less ceremony.
        } catch (IOException stillThere) {
            throw new UncheckedIOException(stillThere);
        }
        return heard();
    }

    /** Listens for a moment; false when the other end has closed. */
    private boolean listen() {
        try {
            socket.setSoTimeout(TRICKLE);
            InputStream in = socket.getInputStream();
            for (int next = in.read(); next >= 0; next = in.read()) {
                heard.write(next);
            }
            return false;
        } catch (SocketTimeoutException stillThere) {
            return true;
        } catch (IOException reset) {
            return false;
        }
    }

    private String heard() {
        return heard.toString(StandardCharsets.ISO_8859_1);
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
