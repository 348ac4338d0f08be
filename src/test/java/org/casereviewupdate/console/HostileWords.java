package org.casereviewupdate.console;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What somebody may put into a field in the hope that a page takes it for its own. */
final class HostileWords {

    static final List<String> ALL = read();

    /** A link that leads where it says is nobody's trouble but the reader's. */
    private static final Pattern HONEST_LINK = Pattern.compile("\\]\\(<?https://|^<https://");

    private HostileWords() {}

    /** As the text of a note, in Markdown, in which nothing is a link that could be meant. */
    static String note() {
        return ALL.stream().filter(words -> !HONEST_LINK.matcher(words).find()).collect(Collectors.joining("\n\n"));
    }

    /** All of them in one field of several lines. */
    static String lines() {
        return String.join("\n", ALL);
    }

    /** As much of each as a short field takes. */
    static List<String> cut(int longest) {
        return ALL.stream()
                .map(words -> words.substring(0, Math.min(longest, words.length())))
                .toList();
    }

    private static List<String> read() {
        try {
            return Files.readAllLines(Path.of("src/test/resources/security/hostile-words.txt"));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
