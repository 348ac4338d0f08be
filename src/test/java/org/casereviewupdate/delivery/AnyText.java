package org.casereviewupdate.delivery;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import org.apache.james.mime4j.dom.Entity;
import org.apache.james.mime4j.dom.Message;
import org.apache.james.mime4j.dom.Multipart;
import org.apache.james.mime4j.dom.TextBody;
import org.apache.james.mime4j.message.DefaultMessageBuilder;
import org.apache.james.mime4j.stream.MimeConfig;

/** Text of every sort that may come out of a word processor, and a mail read by another parser than the one the tests read with. */
final class AnyText {

    private static final List<String> PIECES = List.of(
            "child",
            "Invented example.",
            "Dŵr-y-Felin ŵŷêÂ",
            "\ud83d\ude42\ud83d\udc69\u200d\ud83d\udc67",
            "\u0645\u0631\u062d\u0628\u0627",
            "\u05e9\u05dc\u05d5\u05dd",
            "e\u0301a\u0308\u0323",
            "\u4e2d\u6587",
            ".",
            "..",
            "...",
            "\n.\n..\n.x\n",
            "\nFrom me\n",
            "-- ",
            "=",
            "=3D=\n",
            "=?utf-8?q?x?=",
            "&lt;b&gt; <b> \"'`",
            "\u00a0",
            "\u00ad",
            "\u2028",
            "\t",
            "{letter.subject} ${x} {{y}}");

    private AnyText() {}

    /** Some text, the same for the same chance. */
    static String of(Random chance, int longest) {
        StringBuilder text = new StringBuilder("x");
        int wanted = 1 + chance.nextInt(longest);
        while (text.length() < wanted) {
            text.append(chance.nextInt(200) == 0 ? "w".repeat(3_000) : PIECES.get(chance.nextInt(PIECES.size())));
            if (chance.nextBoolean()) {
                text.append(' ');
            }
        }
        return text.toString();
    }

    /** A part as mime4j reads it. */
    static String readByAnother(String raw, String type) throws IOException {
        DefaultMessageBuilder parser = new DefaultMessageBuilder();
        parser.setMimeEntityConfig(MimeConfig.PERMISSIVE);
        Message message = parser.parseMessage(new ByteArrayInputStream(raw.getBytes(StandardCharsets.ISO_8859_1)));
        Entity part = ((Multipart) message.getBody())
                .getBodyParts().stream()
                        .filter(one -> one.getMimeType().equals(type))
                        .findFirst()
                        .orElseThrow();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ((TextBody) part.getBody()).getInputStream().transferTo(bytes);
        return lines(bytes.toString(StandardCharsets.UTF_8));
    }

    /** With line feeds for line ends. */
    static String lines(String text) {
        return text.replace("\r\n", "\n");
    }

    /** What of it is to be read whatever a renderer does with blanks. */
    static String letters(String text) {
        return text.replaceAll("[\\s\\p{Z}\\p{Cf}]+", "");
    }
}
