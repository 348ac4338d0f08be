package org.casereviewupdate.console;

import io.nayuki.qrcodegen.QrCode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * What an authenticator app reads to take up a key.
 *
 * @param service whose code it is
 * @param person for whom
 * @param key the key in base 32
 */
record AppLink(String service, String person, String key) {

    /** The link in the form that authenticator apps have agreed on. */
    public String uri() {
        return "otpauth://totp/" + encoded(service) + ":" + encoded(person) + "?secret=" + key + "&issuer="
                + encoded(service);
    }

    /** The key as a person copies it. */
    public String inGroups() {
        return key.replaceAll("(.{4})(?=.)", "$1 ");
    }

    /** The number of modules of a side of the picture, with the quiet zone of four that ISO/IEC 18004 asks for on each side. */
    public int side() {
        return code().size + 8;
    }

    /** The dark modules of the picture, as the path of an SVG image. */
    public String path() {
        QrCode code = code();
        return IntStream.range(0, code.size)
                .boxed()
                .flatMap(y -> IntStream.range(0, code.size)
                        .filter(x -> code.getModule(x, y))
                        .mapToObj(x -> "M" + (x + 4) + "," + (y + 4) + "h1v1h-1z"))
                .collect(Collectors.joining());
    }

    private QrCode code() {
        return QrCode.encodeText(uri(), QrCode.Ecc.MEDIUM);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
