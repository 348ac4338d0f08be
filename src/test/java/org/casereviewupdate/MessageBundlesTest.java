package org.casereviewupdate;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.quarkus.qute.i18n.Localized;
import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.lang.reflect.Method;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every message of every bundle exists in both languages; where one lacks, the framework would quietly show the English. */
class MessageBundlesTest {

    private static final Pattern EXPRESSION = Pattern.compile("\\{[^{}]+}");

    private static final List<JavaClass> CLASSES = List.copyOf(new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("org.casereviewupdate"));

    @Test
    void every_message_has_words_in_both_languages() {
        List<String> faults = new ArrayList<>();
        bundles().forEach(bundle -> {
            Map<String, String> english = messages(bundle, bundle, "en");
            Map<String, String> welsh = messages(bundle, welshInterface(bundle), "cy");
            keys(bundle).forEach(key -> {
                String one = english.getOrDefault(key, "").strip();
                String other = welsh.getOrDefault(key, "").strip();
                if (one.isEmpty() || other.isEmpty() || (hasWords(one) && one.equals(other))) {
                    faults.add(name(bundle) + ":" + key + " is not translated");
                } else if (!expressions(one).equals(expressions(other))) {
                    faults.add(name(bundle) + ":" + key + " says different things in the two languages");
                }
            });
        });

        assertThat(bundles()).isNotEmpty();
        assertThat(faults).isEmpty();
    }

    /** The framework means to do without the annotation, and breaks off with a NullPointerException instead. */
    @Test
    void every_message_says_that_it_is_one() {
        assertThat(bundles().stream().flatMap(bundle -> Arrays.stream(bundle.getDeclaredMethods())))
                .allMatch(method -> method.isAnnotationPresent(Message.class));
    }

    private static List<Class<?>> bundles() {
        return CLASSES.stream()
                .filter(type -> type.isAnnotatedWith(MessageBundle.class))
                .<Class<?>>map(JavaClass::reflect)
                .toList();
    }

    private static Class<?> welshInterface(Class<?> bundle) {
        return CLASSES.stream()
                .filter(type -> type.isAnnotatedWith(Localized.class))
                .<Class<?>>map(JavaClass::reflect)
                .filter(bundle::isAssignableFrom)
                .filter(type -> type.getAnnotation(Localized.class).value().equals("cy"))
                .findFirst()
                .orElse(Void.class);
    }

    /** One for each message, and for a message that an enum decides one for each of its constants. */
    private static List<String> keys(Class<?> bundle) {
        return Arrays.stream(bundle.getDeclaredMethods())
                .flatMap(method -> {
                    Class<?>[] parameters = method.getParameterTypes();
                    boolean byEnum = parameters.length == 1
                            && parameters[0].isEnum()
                            && inJava(method).isEmpty();
                    return byEnum ? keys(method, parameters[0]) : Stream.of(method.getName());
                })
                .toList();
    }

    /** Names with an underscore ask for another separator (Qute reference, "Enums"). */
    private static Stream<String> keys(Method method, Class<?> type) {
        List<String> constants = Arrays.stream(type.getEnumConstants())
                .map(constant -> ((Enum<?>) constant).name())
                .toList();
        String separator = constants.stream().anyMatch(name -> name.matches(".*[_$].*")) ? "_$" : "_";
        return constants.stream().map(constant -> method.getName() + separator + constant);
    }

    /** The messages as the interface has them in its annotations, or else as the file has them. */
    private static Map<String, String> messages(Class<?> bundle, Class<?> type, String language) {
        Map<String, String> messages = new TreeMap<>(inFile(name(bundle) + "_" + language));
        for (Method method : type.getDeclaredMethods()) {
            String words = inJava(method);
            if (!words.isEmpty()) {
                messages.put(method.getName(), words);
            }
        }
        return messages;
    }

    private static String inJava(Method method) {
        Message message = method.getAnnotation(Message.class);
        return message == null || message.value().equals(Message.DEFAULT_VALUE) ? "" : message.value();
    }

    private static Map<String, String> inFile(String name) {
        Properties file = new Properties();
        try (var stream = MessageBundlesTest.class.getResourceAsStream("/messages/" + name + ".properties")) {
            if (stream != null) {
                file.load(new InputStreamReader(stream, StandardCharsets.UTF_8));
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        Map<String, String> messages = new TreeMap<>();
        file.stringPropertyNames().forEach(key -> messages.put(key, file.getProperty(key)));
        return messages;
    }

    private static boolean hasWords(String message) {
        return EXPRESSION.matcher(message).replaceAll("").chars().anyMatch(Character::isLetter);
    }

    private static TreeSet<String> expressions(String message) {
        TreeSet<String> found = new TreeSet<>();
        EXPRESSION
                .matcher(message)
                .results()
                .map(MatchResult::group)
                .filter(it -> !it.matches("\\{[#/].*"))
                .forEach(found::add);
        return found;
    }

    private static String name(Class<?> bundle) {
        return bundle.getAnnotation(MessageBundle.class).value();
    }
}
