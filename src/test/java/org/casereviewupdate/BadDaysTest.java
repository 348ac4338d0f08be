package org.casereviewupdate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The list of what may go wrong, and the tests that show what then becomes of it, say the same. */
class BadDaysTest {

    private static final Path LIST = Path.of("src/docs/bad-days.md");
    private static final Path TESTS = Path.of("src/test/java");
    private static final Pattern ROW = Pattern.compile("(?m)^\\| ([A-Z]-\\d\\d) \\|.*\\| ([^|]*) \\|$");
    private static final Pattern TEST = Pattern.compile("`(\\w+)`");
    private static final Pattern NAMED = Pattern.compile("void ([EKMUDIekmudi]_\\d\\d)_");

    private static Map<String, String> shownBy;
    private static Map<String, String> sources;

    static {
        try {
            shownBy = ROW.matcher(Files.readString(LIST))
                    .results()
                    .collect(Collectors.toMap(row -> row.group(1), row -> row.group(2), (a, b) -> a + b, TreeMap::new));
            sources = sources();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    @Test
    void every_case_names_a_test_or_says_why_there_is_none() {
        assertThat(shownBy)
                .hasSizeGreaterThan(40)
                .allSatisfy((id, tests) -> assertThat(tests.strip()).as(id).matches("(?s).*`\\w+`.*|not tested: .+"));
    }

    @Test
    void every_test_that_is_named_carries_the_number_of_its_case() {
        shownBy.forEach((id, tests) -> assertThat(names(tests))
                .allSatisfy(test -> assertThat(sources.get(test))
                        .as(id + " in " + test)
                        .isNotNull()
                        .containsPattern("(?i)" + id.replace("-", "[-_]"))));
    }

    /** Of what happens while an issue leaves; a comment would not stand in a build's report. */
    @Test
    void every_case_of_a_stop_and_of_a_machine_that_fails_is_in_the_name_of_a_test() {
        String all = String.join("\n", sources.values());

        assertThat(shownBy.keySet().stream().filter(id -> id.matches("[KD]-\\d\\d|U-0[1-3]|U-13")))
                .hasSize(7 + 30 + 3 + 1)
                .allSatisfy(id -> assertThat(all).containsPattern("(?i)void (\\w+_)?" + id.replace('-', '_') + "_"));
    }

    @Test
    void every_case_that_a_test_carries_is_in_the_list() {
        TreeSet<String> carried = sources.values().stream()
                .flatMap(source -> NAMED.matcher(source).results())
                .map(name -> name.group(1).toUpperCase(Locale.ROOT).replace('_', '-'))
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(shownBy.keySet()).containsAll(carried);
    }

    private static List<String> names(String tests) {
        return TEST.matcher(tests)
                .results()
                .map((MatchResult name) -> name.group(1))
                .toList();
    }

    private static Map<String, String> sources() throws IOException {
        try (Stream<Path> files = Files.walk(TESTS)) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .filter(file -> !file.endsWith("BadDaysTest.java"))
                    .collect(Collectors.toMap(
                            file -> file.getFileName().toString().replace(".java", ""),
                            BadDaysTest::read,
                            (a, b) -> a + b));
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
