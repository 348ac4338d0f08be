package org.casereviewupdate.mail.lint;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** RFC 5321 section 2.3.8, RFC 5322 section 2.1.1, RFC 2045 section 6.7, RFC 2046 section 5.1.4, RFC 2047 section 2. */
final class WireRules {

    private static final Pattern BARE_LINE_END = Pattern.compile("(?<!\r)\n|\r(?!\n)");
    private static final Pattern ENCODED_WORD = Pattern.compile("=\\?\\S++");

    private WireRules() {}

    static List<String> broken(RawMail mail) {
        List<String> faults = new ArrayList<>();
        String raw = mail.raw();
        if (BARE_LINE_END.matcher(raw).find()) {
            faults.add("a line ends otherwise than by CRLF");
        }
        if (raw.chars().anyMatch(c -> c > 126 || c == 0)) {
            faults.add("an octet is not seven-bit text");
        }
        if (raw.lines().anyMatch(line -> line.length() > 998)) {
            faults.add("a line is longer than 998 octets");
        }
        String body = mail.body();
        boolean encoded = !body.contains("Content-Transfer-Encoding: 7bit");
        if (encoded && body.lines().anyMatch(line -> line.length() > 76)) {
            faults.add("a quoted-printable line is longer than 76 characters");
        }
        ENCODED_WORD
                .matcher(raw)
                .results()
                .filter(word -> word.group().endsWith("?=") && word.group().length() > 75)
                .forEach(word -> faults.add("an encoded word is longer than 75 characters"));
        if (body.indexOf("text/plain") > body.indexOf("text/html")) {
            faults.add("the text part does not come first");
        }
        return faults;
    }
}
