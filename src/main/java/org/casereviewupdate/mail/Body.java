package org.casereviewupdate.mail;

import java.util.stream.Collectors;

/** Text in the form in which the mailer turns it into proper lines. */
final class Body {

    /** RFC 5322 section 2.1.1 allows 998 octets; the mailer leaves lines of plain ASCII as they are. */
    private static final int LONGEST = 990;

    private Body() {}

    static String of(String text) {
        // The mailer would write the CR of a CR LF as text.
        return text.replace("\r\n", "\n")
                .replace('\r', '\n')
                .lines()
                .map(Body::broken)
                .collect(Collectors.joining("\n", "", "\n"));
    }

    /** Breaks at spaces, which neither HTML nor a reader minds. */
    private static String broken(String line) {
        StringBuilder lines = new StringBuilder();
        String rest = line;
        while (rest.length() > LONGEST) {
            int space = rest.lastIndexOf(' ', LONGEST);
            if (space < 1) {
                throw new IllegalArgumentException("A line without a space is longer than a mail may have");
            }
            lines.append(rest, 0, space).append('\n');
            rest = rest.substring(space + 1);
        }
        return lines.append(rest).toString();
    }
}
