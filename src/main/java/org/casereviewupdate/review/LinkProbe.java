package org.casereviewupdate.review;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.net.SocketAddress;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.casereviewupdate.fetch.PublicReach;
import org.jspecify.annotations.Nullable;

/**
 * Asks a link's server whether it leads anywhere. It reads no body, follows five redirects, and connects to the very address that was
 * judged to be public: a name that resolves to another one a moment later leads it nowhere else.
 */
@Singleton
class LinkProbe {

    private static final int REDIRECTS = 5;
    private static final Set<Integer> MOVED = Set.of(301, 302, 303, 307, 308);
    private static final Set<Integer> GONE = Set.of(404, 410);

    private final HttpClient client;
    private final LinkConfig config;

    LinkProbe(Vertx vertx, LinkConfig config) {
        this.client = vertx.createHttpClient(new HttpClientOptions()
                .setConnectTimeout((int) config.timeout().toMillis())
                .setKeepAlive(false)
                .setMaxHeaderSize(16 * 1024));
        this.config = config;
    }

    @PreDestroy
    void close() {
        client.close();
    }

    /** What the server answers; blocks, each step for no longer than the timeout. */
    Answer ask(String address) {
        try {
            Answer answer = ask(URI.create(address), HttpMethod.HEAD, REDIRECTS);
            // Some servers know no HEAD, and say so in many ways.
            return answer.outcome() == LinkOutcome.LIVE ? answer : ask(URI.create(address), HttpMethod.GET, REDIRECTS);
        } catch (ExecutionException | TimeoutException | UnknownHostException | IllegalArgumentException failed) {
            return Answer.NONE;
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            return Answer.NONE;
        }
    }

    private Answer ask(URI address, HttpMethod method, int redirects)
            throws ExecutionException, InterruptedException, TimeoutException, UnknownHostException {
        if (address.getHost() == null || !Set.of("http", "https").contains(address.getScheme())) {
            return Answer.NONE;
        }
        HttpClientResponse response = response(address, method);
        String next = response.getHeader("Location");
        if (MOVED.contains(response.statusCode()) && next != null) {
            return redirects == 0 ? Answer.NONE : ask(address.resolve(next), method, redirects - 1);
        }
        return Answer.of(response.statusCode());
    }

    private HttpClientResponse response(URI address, HttpMethod method)
            throws ExecutionException, InterruptedException, TimeoutException, UnknownHostException {
        boolean secure = "https".equals(address.getScheme());
        int port = address.getPort() > 0 ? address.getPort() : secure ? 443 : 80;
        String path = address.getRawPath().isEmpty() ? "/" : address.getRawPath();
        RequestOptions options = new RequestOptions()
                .setMethod(method)
                .setServer(SocketAddress.inetSocketAddress(new InetSocketAddress(judged(address.getHost()), port)))
                .setHost(address.getHost())
                .setPort(port)
                .setSsl(secure)
                .setURI(address.getRawQuery() == null ? path : path + "?" + address.getRawQuery())
                .putHeader("User-Agent", "CaseReviewUpdate link check")
                .putHeader("Range", "bytes=0-0")
                .setTimeout(config.timeout().toMillis());
        return client.request(options)
                .compose(HttpClientRequest::send)
                .map(response -> {
                    response.request().connection().close();
                    return response;
                })
                .toCompletionStage()
                .toCompletableFuture()
                .get(2 * config.timeout().toMillis(), TimeUnit.MILLISECONDS);
    }

    /** Refuses a name that leads to anything private by any of its addresses. */
    private InetAddress judged(String host) throws UnknownHostException {
        InetAddress[] addresses = InetAddress.getAllByName(host);
        if (!config.privateHosts() && !Arrays.stream(addresses).allMatch(PublicReach::isPublic)) {
            throw new UnknownHostException("not on the public web");
        }
        return addresses[0];
    }

    /**
     * An answer.
     *
     * @param outcome what it means
     * @param code the HTTP status; null if there was none
     */
    record Answer(LinkOutcome outcome, @Nullable Integer code) {

        static final Answer NONE = new Answer(LinkOutcome.UNCERTAIN, null);

        static Answer of(int code) {
            if (code >= 200 && code < 300 || code == 416) {
                return new Answer(LinkOutcome.LIVE, code);
            }
            return new Answer(GONE.contains(code) ? LinkOutcome.DEAD : LinkOutcome.UNCERTAIN, code);
        }
    }
}
