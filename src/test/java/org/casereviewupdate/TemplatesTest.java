package org.casereviewupdate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;

/** What a reader sees has its words in a message bundle, where they exist in both languages. */
class TemplatesTest {

    private static final Path TEMPLATES = Path.of("src/main/resources/templates");

    /** What only editors (with the tags that their pages are made of, and their invitations) and people who try the program out see. */
    private static final Set<String> ENGLISH = Set.of("inbox", "console", "account", "tags");

    private static final Pattern QUTE = Pattern.compile("\\{!.*?!}|\\{[^\\s{}][^{}]*}", Pattern.DOTALL);
    private static final Pattern WORD = Pattern.compile("\\p{L}{2,}");
    private static final List<String> READ_OUT =
            List.of("alt", "title", "aria-label", "aria-description", "aria-roledescription", "placeholder", "label");

    @Test
    void templates_hold_no_words_of_their_own() throws IOException {
        List<String> faults = new ArrayList<>();
        try (Stream<Path> files = Files.walk(TEMPLATES)) {
            files.filter(Files::isRegularFile)
                    .filter(file -> !ENGLISH.contains(
                            TEMPLATES.relativize(file).getName(0).toString()))
                    .forEach(file -> WORD.matcher(words(file))
                            .results()
                            .forEach(word -> faults.add(TEMPLATES.relativize(file) + ": " + word.group())));
        }

        assertThat(faults).isEmpty();
    }

    private static String words(Path file) {
        String markup = QUTE.matcher(read(file)).replaceAll("");
        if (file.toString().endsWith(".txt")) {
            return markup;
        }
        Document document =
                file.toString().endsWith(".mjml") ? Jsoup.parse(markup, Parser.xmlParser()) : Jsoup.parse(markup);
        document.select("style, mj-style, mj-raw, mj-attributes").remove();
        StringBuilder words = new StringBuilder(document.title()).append(' ').append(document.text());
        document.getAllElements().forEach(element -> words.append(' ').append(attributes(element)));
        return words.toString();
    }

    private static String attributes(Element element) {
        String said = READ_OUT.stream().map(element::attr).reduce("", (all, one) -> all + " " + one);
        return element.attr("type").matches("submit|button") ? said + " " + element.attr("value") : said;
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
