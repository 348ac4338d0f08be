package org.casereviewupdate.jigsaw;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** First names that many people in these islands have, followed by something like a surname. */
final class Names {

    /** It only looks ahead, so that a capital at the beginning of a sentence cannot swallow the first name after it. */
    private static final Pattern PAIR = Pattern.compile(
            "(?<![\\p{L}-])(?=(\\p{Lu}\\p{Ll}[\\p{L}’'-]{0,40}+)(?: \\p{Lu}\\.?)? (\\p{Lu}(?:[’']\\p{Lu})?\\p{Ll}[\\p{L}’'-]{0,40}+))");

    private static final Set<String> FIRST_NAMES = words("first-names.txt");
    private static final Set<String> NO_SURNAMES = words("no-surnames.txt");

    private Names() {}

    static List<String> in(String text) {
        return PAIR.matcher(text)
                .results()
                .filter(match -> FIRST_NAMES.contains(match.group(1)) && !NO_SURNAMES.contains(match.group(2)))
                .map(match -> text.substring(match.start(1), match.end(2)))
                .toList();
    }

    private static Set<String> words(String file) {
        try (InputStream list = Names.class.getResourceAsStream("/jigsaw/" + file)) {
            return new String(Objects.requireNonNull(list, file).readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .flatMap(line -> Pattern.compile(" ").splitAsStream(line))
                    .filter(word -> !word.isBlank())
                    .collect(Collectors.toUnmodifiableSet());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
