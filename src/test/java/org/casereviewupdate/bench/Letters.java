package org.casereviewupdate.bench;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.casereviewupdate.relay.EncodedMessage;
import org.casereviewupdate.relay.Envelope;
import org.casereviewupdate.relay.MessageTemplate;
import org.casereviewupdate.relay.Parcel;

/** Messages of a given size with the slots that an issue has: address, Message-ID, and the leave token three times. */
final class Letters {

    private static final String TOKEN = "t".repeat(60);

    private final MessageTemplate template;

    Letters(int bytes) {
        int body = (bytes - 900) / 2;
        this.template = new MessageTemplate(
                List.of(
                        bytes("Date: Tue, 1 Sep 2026 08:00:00 +0000\r\nFrom: News <news@charity.example>\r\nTo: "),
                        bytes("\r\nSubject: New case reviews\r\nMessage-ID: <"),
                        bytes("@charity.example>\r\nList-Unsubscribe: <https://charity.example/leave/"),
                        bytes(">\r\nMIME-Version: 1.0\r\n\r\n" + lines(body)),
                        bytes("=\r\n" + lines(body)),
                        bytes("=\r\nThe end.\r\n")),
                List.of(0, 1, 2, 2, 2));
    }

    Parcel to(int number) {
        String address = "reader-" + number + "@example.org";
        EncodedMessage message =
                template.fill(bytes(address), bytes("01234567-89ab-cdef-0123-" + number), bytes(TOKEN));
        return new Parcel(new Envelope("bounce+" + number + "@charity.example", address), message);
    }

    private static String lines(int bytes) {
        return ("x".repeat(74) + "\r\n").repeat(bytes / 76);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
