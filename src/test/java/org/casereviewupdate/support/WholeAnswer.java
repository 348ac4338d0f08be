package org.casereviewupdate.support;

import io.restassured.http.Header;
import io.restassured.response.Response;
import java.util.stream.Collectors;

/** An answer as whoever compares two of them to learn something sees it: status, headers and body. */
public final class WholeAnswer {

    private WholeAnswer() {}

    /** All of it but the time. */
    public static String of(Response answer) {
        String headers = answer.headers().asList().stream()
                .filter(header -> !header.hasSameNameAs(new Header("Date", "")))
                .map(Header::toString)
                .sorted()
                .collect(Collectors.joining("\n"));
        return answer.statusCode() + "\n" + headers + "\n\n" + answer.asString();
    }
}
