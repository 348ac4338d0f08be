package org.casereviewupdate.support;

import io.restassured.RestAssured;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A request as it goes over the wire, with a target that no client library would write.
 *
 * @param method the method
 * @param headers header lines beside Host, Connection and Content-Length, each with its CR LF
 * @param body the body
 */
public record RawRequest(String method, String headers, String body) {

    private static final Pattern STATUS = Pattern.compile("HTTP/1\\.[01] (\\d{3})");
    private static final Pattern LOCATION = Pattern.compile("(?i)\\r\\nlocation: *(\\S+)");

    /** One without a body. */
    public static RawRequest of(String method) {
        return new RawRequest(method, "", "");
    }

    /** Sends it and reads the answer's head. */
    public Head to(String target) {
        try (Socket socket = new Socket("localhost", RestAssured.port)) {
            String request = method + " " + target + " HTTP/1.1\r\nHost: localhost:" + RestAssured.port
                    + "\r\nConnection: close\r\n" + headers + "Content-Length: " + body.length() + "\r\n\r\n" + body;
            socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
            return Head.of(new String(socket.getInputStream().readNBytes(4_000), StandardCharsets.ISO_8859_1));
        } catch (SocketException closed) {
            return Head.of("");
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /**
     * The head of an answer.
     *
     * @param status its status; 400 where the connection was closed without a word, which is a refusal as well
     * @param location where it leads; empty for nowhere
     */
    public record Head(int status, String location) {

        private static Head of(String answer) {
            Matcher status = STATUS.matcher(answer);
            Matcher location = LOCATION.matcher(answer);
            return new Head(
                    status.lookingAt() ? Integer.parseInt(status.group(1)) : 400,
                    location.find() ? location.group(1) : "");
        }
    }
}
