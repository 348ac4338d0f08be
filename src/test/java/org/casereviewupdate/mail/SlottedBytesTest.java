package org.casereviewupdate.mail;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeUtility;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class SlottedBytesTest {

    private static final String TOKEN = "T".repeat(56);

    @Test
    void however_long_a_line_is_before_a_slot_none_grows_too_long() throws MessagingException, IOException {
        for (String letter : List.of("x", "\u0175")) {
            for (int length = 0; length < 160; length++) {
                String before = letter.repeat(length);

                byte[] encoded = new SlottedBytes()
                        .quotedPrintable(before + "SLOT" + letter, "SLOT", 0)
                        .ascii("\r\n")
                        .template()
                        .fill(TOKEN.getBytes(StandardCharsets.US_ASCII))
                        .toBytes();

                assertThat(new String(encoded, StandardCharsets.US_ASCII).lines())
                        .allMatch(line -> line.length() <= 76);
                assertThat(decoded(encoded)).isEqualTo(before + TOKEN + letter + "\r\n");
            }
        }
    }

    private static String decoded(byte[] encoded) throws MessagingException, IOException {
        try (var stream = MimeUtility.decode(new ByteArrayInputStream(encoded), "quoted-printable")) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
