package org.casereviewupdate;

import static java.util.function.Predicate.not;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.casereviewupdate.support.Sources;
import org.junit.jupiter.api.Test;

/** No text makes a regular expression of ours go over it again and again; steps are counted, because a clock would measure the machine. */
class BacktrackingTest {

    private static final int LENGTH = 64 * 1024;

    /** Steps for each character: going over a text of this length once for every character of it takes a thousand times as many. */
    private static final int STEPS = 64;

    private static final Pattern INLINE =
            Pattern.compile("\\.(matches|replaceAll|replaceFirst|split)\\(\\s*\"((?:[^\"\\\\]|\\\\.)*+)\"[,)]");

    /** These are only asked whether a text is one of them as a whole. */
    private static final Set<String> ONLY_WHOLE = Set.of(
            "Names.SORT_OF_BODY",
            "Formula.DANGEROUS",
            "Formula.GUARDED",
            "Title.PARTS",
            "Entries.LABELLED",
            "Rate.DOMAIN");

    /** These read what the program itself has written, or no more than a few characters of anything else. */
    private static final Set<String> NOT_FOR_STRANGERS =
            Set.of("StyleSheet.COMMENT", "StyleSheet.RULE", "StyleSheet.CONDITION", "StyleSheet.DARK", "Days.BIRTH");

    private static final String RULE = "rule of ";

    private static final List<String> UNITS = List.of(
            "a",
            "A",
            "1",
            " ",
            "-",
            ".",
            "'",
            "\t",
            "\n",
            "\r",
            ",",
            "@",
            "/",
            "\\",
            "[",
            "]",
            "<",
            "{",
            "|",
            "=?",
            "a ",
            "Aa ",
            "A, ",
            "Aa, the ",
            "1 ",
            "12.",
            "- ",
            "a.",
            "a-",
            " - a",
            "&",
            "x=",
            "\u00e9",
            "/*",
            "@media{a",
            "born ",
            "and ",
            "2026 - ",
            "https://",
            "PC ",
            "=",
            "http://a ",
            "utm",
            "\u00a0",
            ";",
            "safeguarding board ",
            "1 May ");

    private static final List<String> ENDS = List.of("", "!\n");

    @Test
    void e_03_no_text_makes_a_regular_expression_go_over_it_again_and_again() {
        Map<String, Pattern> patterns = patterns();
        assertThat(patterns).hasSizeGreaterThan(80).containsKeys(ONLY_WHOLE.toArray(String[]::new));
        patterns.keySet().removeAll(NOT_FOR_STRANGERS);
        List<String> corpus = UNITS.stream()
                .flatMap(unit -> ENDS.stream().map(end -> unit.repeat(LENGTH / unit.length()) + end))
                .toList();

        List<String> slow = patterns.entrySet().parallelStream()
                .flatMap(pattern -> corpus.stream()
                        .filter(text -> isSlow(pattern.getValue(), text, isOnlyWhole(pattern.getKey())))
                        .limit(1)
                        .map(text -> pattern + " on " + text.substring(0, 12)))
                .toList();

        assertThat(slow).isEmpty();
    }

    /** A rule of Bean Validation asks the same. */
    private static boolean isOnlyWhole(String name) {
        return ONLY_WHOLE.contains(name) || name.startsWith(RULE) || name.startsWith("matches ");
    }

    private static boolean isSlow(Pattern pattern, String text, boolean onlyWhole) {
        try {
            Matcher matcher = pattern.matcher(new Counted(text));
            boolean more = onlyWhole ? matcher.matches() : matcher.find();
            while (more && !onlyWhole) {
                more = matcher.find(); // replaceAll and results go on to the next as well
            }
            return false;
        } catch (TooManySteps | StackOverflowError beyond) {
            return true;
        }
    }

    private static Map<String, Pattern> patterns() {
        Map<String, Pattern> all = new TreeMap<>();
        new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests()).importPackages("org.casereviewupdate").stream()
                        .map(type -> type.reflect())
                        .filter(not(Class::isAnonymousClass))
                        .flatMap(type -> Arrays.stream(type.getDeclaredFields()))
                        .forEach(field -> all.putAll(of(field)));
        all.putAll(inline());
        return all;
    }

    private static Map<String, Pattern> of(Field field) {
        String name = field.getDeclaringClass().getSimpleName() + "." + field.getName();
        if (field.getType() == Pattern.class && Modifier.isStatic(field.getModifiers())) {
            return Map.of(name, value(field));
        }
        return Stream.concat(rules(field), rules(field.getAnnotatedType()))
                .collect(Collectors.toMap(rule -> RULE + name, rule -> Pattern.compile(rule.regexp()), (a, b) -> a));
    }

    private static Pattern value(Field field) {
        try {
            field.setAccessible(true);
            return (Pattern) field.get(null);
        } catch (IllegalAccessException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static Stream<jakarta.validation.constraints.Pattern> rules(AnnotatedElement element) {
        Stream<AnnotatedType> inside = element instanceof AnnotatedParameterizedType type
                ? Arrays.stream(type.getAnnotatedActualTypeArguments())
                : Stream.empty();
        return Stream.concat(
                Arrays.stream(element.getAnnotationsByType(jakarta.validation.constraints.Pattern.class)),
                inside.flatMap(BacktrackingTest::rules));
    }

    /** Those that stand where they are used. */
    private static Map<String, Pattern> inline() {
        return Sources.java().stream()
                .flatMap(file -> INLINE.matcher(Sources.read(file))
                        .results()
                        .map(use -> Map.entry(
                                use.group(1) + " in " + file.getFileName() + ": " + use.group(2),
                                Pattern.compile(use.group(2).translateEscapes()))))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (a, b) -> a));
    }

    /** A text that lets itself be looked at so many times and no more. */
    private static final class Counted implements CharSequence {

        private final String text;
        private long left;

        private Counted(String text) {
            this.text = text;
            left = (long) STEPS * LENGTH;
        }

        @Override
        public char charAt(int index) {
            left--;
            if (left < 0) {
                throw new TooManySteps();
            }
            return text.charAt(index);
        }

        @Override
        public int length() {
            return text.length();
        }

        @Override
        public CharSequence subSequence(int start, int end) {
            return text.subSequence(start, end);
        }

        @Override
        public String toString() {
            return text;
        }
    }

    private static final class TooManySteps extends RuntimeException {

        private static final long serialVersionUID = 1L;
    }
}
