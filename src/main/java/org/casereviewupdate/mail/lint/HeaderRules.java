package org.casereviewupdate.mail.lint;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** RFC 5322 section 3.6, RFC 2369, RFC 2919, RFC 3834, RFC 8058. */
final class HeaderRules {

    private static final List<String> ONCE = List.of(
            "date",
            "from",
            "to",
            "subject",
            "message-id",
            "mime-version",
            "reply-to",
            "list-id",
            "list-unsubscribe",
            "list-unsubscribe-post",
            "auto-submitted",
            "content-type");

    private HeaderRules() {}

    static List<String> broken(RawMail mail) {
        List<String> faults = new ArrayList<>(notOnce(mail, ONCE));
        if (!"List-Unsubscribe=One-Click".equals(mail.header("List-Unsubscribe-Post"))) {
            faults.add("List-Unsubscribe-Post does not announce one click");
        }
        if (!mail.header("List-Unsubscribe").replaceAll("\\s+", " ").matches("<https?://[^>]+>, <mailto:[^>]+>")) {
            faults.add("List-Unsubscribe does not name a page and a mailbox");
        }
        if (!mail.header("Message-ID").matches("<[^@<>\\s]+@[^@<>\\s]+>")) {
            faults.add("Message-ID is malformed");
        }
        return faults;
    }

    static List<String> notOnce(RawMail mail, Collection<String> names) {
        Map<String, Integer> counts = new TreeMap<>();
        mail.headerLines()
                .forEach(line ->
                        counts.merge(line.substring(0, line.indexOf(':')).toLowerCase(Locale.ROOT), 1, Integer::sum));
        return names.stream()
                .filter(name -> counts.getOrDefault(name, 0) != 1)
                .map(name -> name + " is there " + counts.getOrDefault(name, 0) + " times")
                .toList();
    }
}
