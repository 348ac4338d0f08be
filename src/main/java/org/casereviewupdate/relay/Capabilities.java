package org.casereviewupdate.relay;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * What the relay offers in its answer to EHLO (RFC 5321 section 4.1.1.1).
 *
 * @param pipelining RFC 2920
 * @param startTls RFC 3207
 * @param mechanisms the SASL mechanisms of RFC 4954
 */
record Capabilities(boolean pipelining, boolean startTls, Set<String> mechanisms) {

    static Capabilities read(Reply ehlo) {
        Set<String> keywords = new HashSet<>();
        Set<String> mechanisms = new HashSet<>();
        ehlo.lines().stream().skip(1).forEach(line -> {
            // With a limit: a line of nothing but spaces has an empty first word then, and not none.
            List<String> words = List.of(line.toUpperCase(Locale.ROOT).split("[ =]", -1));
            keywords.add(words.get(0));
            if (words.get(0).equals("AUTH")) {
                mechanisms.addAll(words);
            }
        });
        return new Capabilities(keywords.contains("PIPELINING"), keywords.contains("STARTTLS"), Set.copyOf(mechanisms));
    }
}
