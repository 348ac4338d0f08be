package org.casereviewupdate.fetch;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import java.net.URI;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a server answered.
 *
 * @param status the HTTP status
 * @param location where a redirect leads
 * @param body the document
 */
record Reply(int status, @Nullable String location, Buffer body) {

    private static final List<Integer> REDIRECTS = List.of(301, 302, 303, 307, 308);

    /** Reads the answer as it comes, and hangs up where it passes the limit. */
    static Future<Reply> read(HttpClientRequest request, HttpClientResponse response, Errand errand) {
        if (errand.takesNoBody()) {
            request.reset();
            return Future.succeededFuture(
                    new Reply(response.statusCode(), response.getHeader("Location"), Buffer.buffer()));
        }
        Promise<Reply> read = Promise.promise();
        String encoding = Objects.requireNonNullElse(response.getHeader("Content-Encoding"), "identity");
        if (!encoding.equalsIgnoreCase("identity")) {
            request.reset();
            return Future.failedFuture(new NotFetched("The server packs its answer, although it was asked not to."));
        }
        Buffer body = Buffer.buffer();
        response.exceptionHandler(read::tryFail);
        response.handler(part -> {
            if (body.length() + part.length() > errand.limit()) {
                read.tryFail(new NotFetched("The document is larger than " + errand.limit() / 1_000_000 + " MB."));
                request.reset();
                return;
            }
            body.appendBuffer(part);
        });
        response.endHandler(
                end -> read.tryComplete(new Reply(response.statusCode(), response.getHeader("Location"), body)));
        return read.future();
    }

    boolean isRedirect() {
        return REDIRECTS.contains(status) && location != null;
    }

    URI redirectFrom(URI address) {
        try {
            return address.resolve(Objects.requireNonNull(location));
        } catch (IllegalArgumentException noAddress) {
            throw new NotFetched("The address leads on to something that is no address.");
        }
    }

    byte[] document() {
        if (status != 200) {
            throw new NotFetched("The server answers with status " + status + ".");
        }
        return body.getBytes();
    }
}
