package org.casereviewupdate.fetch;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.net.SocketAddress;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.net.URI;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Asks the public web for what lies at addresses that people type in: the one client of the program for that.
 *
 * <p>A person who may type an address must not thereby reach what only this machine can reach (server-side request forgery, CWE-918). So a
 * host is looked up once, every address it has must be public, the connection goes to the address that was checked, and each redirect is
 * looked at in the same way.
 */
@Singleton
public class PublicWeb {

    private static final Duration LONGEST = Duration.ofSeconds(20);
    private static final int MOST_REDIRECTS = 5;

    private final Names names;
    private final Reach reach;
    private final Duration longest;
    private final HttpClient client;

    @Inject
    PublicWeb(Vertx vertx, Names names, Reach reach) {
        this(vertx, names, reach, LONGEST);
    }

    PublicWeb(Vertx vertx, Names names, Reach reach, Duration longest) {
        this.names = names;
        this.reach = reach;
        this.longest = longest;
        this.client = vertx.createHttpClient(new HttpClientOptions()
                .setConnectTimeout((int) longest.toMillis())
                .setKeepAlive(false)
                // What comes is counted as it comes: packed, ten megabytes could be ten gigabytes.
                .setDecompressionSupported(false)
                .setMaxHeaderSize(16 * 1024));
    }

    /**
     * Gets a document. The thread waits for it.
     *
     * @param limit the most bytes that are taken
     * @throws NotFetched if there is none to be had
     */
    public byte[] get(URI address, int limit) {
        return follow(address, Errand.fetch(limit, reach, longest)).document();
    }

    /**
     * With which status a link's server answers, behind all redirects; nothing of the document is taken. The thread waits for it.
     *
     * @throws NotFetched if there is no answer
     */
    public int status(URI address, LinkVisit visit) {
        return follow(address, Errand.look(visit)).status();
    }

    private Reply follow(URI address, Errand errand) {
        long end = System.nanoTime() + errand.longest().toNanos();
        URI next = address;
        for (int i = 0; i <= MOST_REDIRECTS; i++) {
            Reply reply = ask(Destination.of(next, names, errand.reach()), errand, end);
            if (!reply.isRedirect()) {
                return reply;
            }
            next = reply.redirectFrom(next);
        }
        throw new NotFetched("The address leads from one to another and another, and so on.");
    }

    private Reply ask(Destination destination, Errand errand, long end) {
        RequestOptions options = new RequestOptions()
                .setMethod(errand.method())
                .setServer(SocketAddress.inetSocketAddress(
                        destination.port(), destination.server().getHostAddress()))
                .setHost(destination.host())
                .setPort(destination.port())
                .setSsl(destination.isEncrypted())
                .setURI(destination.target())
                .setFollowRedirects(false)
                .setTimeout(errand.longest().toMillis());
        errand.headers().forEach(options::putHeader);
        try {
            return client.request(options)
                    .compose(request -> request.send().compose(response -> Reply.read(request, response, errand)))
                    .toCompletionStage()
                    .toCompletableFuture()
                    .get(Math.max(1, end - System.nanoTime()), TimeUnit.NANOSECONDS);
        } catch (TimeoutException late) {
            throw new NotFetched("The server takes too long.");
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof NotFetched why) {
                throw why;
            }
            throw new NotFetched("The server cannot be reached, or its answer cannot be read.");
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new NotFetched("The program is stopping.");
        }
    }

    @PreDestroy
    void close() {
        client.close();
    }
}
