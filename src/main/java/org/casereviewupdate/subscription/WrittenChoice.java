package org.casereviewupdate.subscription;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.casereviewupdate.language.Language;
import org.casereviewupdate.problem.FieldError;
import org.casereviewupdate.vocabulary.AgeGroup;
import org.casereviewupdate.vocabulary.FollowedNames;
import org.casereviewupdate.vocabulary.Following;
import org.casereviewupdate.vocabulary.Nation;
import org.casereviewupdate.vocabulary.ReviewType;
import org.casereviewupdate.vocabulary.Vocabulary;
import org.jspecify.annotations.Nullable;

/**
 * A choice as a form, a query or a program writes it. Names may be spelled in any way. One that nothing goes by is left out, or refused where
 * a program writes it.
 *
 * @param language {@code en} or {@code cy}
 * @param detail {@code FULL} or {@code GENTLE}
 * @param subjects subjects to follow
 * @param nations nations to follow
 * @param areas areas to follow
 * @param reviewTypes kinds of review to follow, also by their old names
 * @param ageGroups age groups to follow, or ages in years
 * @param folded subjects to be shown as a link only
 */
public record WrittenChoice(
        @Nullable @Size(max = 35) String language,
        @Nullable @Size(max = 10) String detail,
        @Size(max = 200) List<@NotNull @Size(max = 200) String> subjects,
        @Size(max = 20) List<@NotNull @Size(max = 200) String> nations,
        @Size(max = 50) List<@NotNull @Size(max = 200) String> areas,
        @Size(max = 50) List<@NotNull @Size(max = 200) String> reviewTypes,
        @Size(max = 20) List<@NotNull @Size(max = 200) String> ageGroups,
        @Size(max = 200) List<@NotNull @Size(max = 200) String> folded) {

    /** Everything in full, in English. */
    public static final WrittenChoice NOTHING_CHOSEN = of(Map.of());

    /** Makes absent lists empty. */
    public WrittenChoice {
        subjects = present(subjects);
        nations = present(nations);
        areas = present(areas);
        reviewTypes = present(reviewTypes);
        ageGroups = present(ageGroups);
        folded = present(folded);
    }

    /**
     * The choice that the fields of a form or the parameters of a query make: {@code language}, {@code detail}, any number of {@code subject},
     * {@code nation}, {@code area}, {@code type}, {@code age} and {@code fold}, and {@code areas} with a line for each. Nothing of it is followed with
     * {@code follow=everything}.
     */
    public static WrittenChoice of(Map<String, List<String>> fields) {
        Map<String, List<String>> followed = all(fields, "follow").contains("everything") ? Map.of() : fields;
        List<String> areas = Stream.concat(
                        all(followed, "area").stream(),
                        all(followed, "areas").stream().flatMap(String::lines))
                .toList();
        return new WrittenChoice(
                first(fields, "language"),
                first(fields, "detail"),
                all(followed, "subject"),
                all(followed, "nation"),
                areas,
                all(followed, "type"),
                all(followed, "age"),
                all(fields, "fold"));
    }

    /** A choice as a query that {@link #of} reads again; without the question mark, and empty if nothing was chosen. */
    public static String query(Choice choice) {
        Following following = choice.following();
        Stream<String> parts = Stream.of(
                        parameters("language", choice.language() == Language.ENGLISH ? Set.of() : Set.of("cy")),
                        parameters("detail", choice.detail() == Detail.FULL ? Set.of() : Set.of("GENTLE")),
                        parameters("subject", following.subjects()),
                        parameters("nation", codes(following.nations())),
                        parameters("area", following.areas()),
                        parameters("type", codes(following.types())),
                        parameters("age", codes(following.ageGroups())),
                        parameters("fold", choice.folded()))
                .flatMap(part -> part);
        return parts.collect(Collectors.joining("&"));
    }

    /** What was chosen, in English unless it says otherwise; names that nothing goes by are left out. */
    public Choice in(Vocabulary words) {
        return in(words, Language.ENGLISH);
    }

    /**
     * What was chosen; names that nothing goes by are left out.
     *
     * @param otherwise the language, if none was
     */
    Choice in(Vocabulary words, Language otherwise) {
        return new Choice(
                Language.named(language).orElse(otherwise),
                "GENTLE".equalsIgnoreCase(detail) ? Detail.GENTLE : Detail.FULL,
                new FollowedNames(subjects, nations, areas, reviewTypes, ageGroups).in(words),
                new TreeSet<>(words.findAll(folded)));
    }

    /**
     * What was chosen, in English unless it says otherwise.
     *
     * @throws UnknownNames naming each field with a name that nothing goes by: a program can put it right, and a person would wonder what
     *     became of it
     */
    Choice exactly(Vocabulary words) {
        List<FieldError> unknown = new ArrayList<>();
        check("subjects", subjects, name -> words.find(name).isPresent(), unknown);
        check("nations", nations, name -> Nation.named(name).isPresent(), unknown);
        check("reviewTypes", reviewTypes, name -> !ReviewType.named(name).isEmpty(), unknown);
        check("ageGroups", ageGroups, name -> AgeGroup.named(name).isPresent(), unknown);
        check("folded", folded, name -> words.find(name).isPresent(), unknown);
        check("language", one(language), code -> Language.named(code).isPresent(), unknown);
        check("detail", one(detail), List.of("FULL", "GENTLE")::contains, unknown);
        if (!unknown.isEmpty()) {
            throw new UnknownNames(unknown);
        }
        return in(words);
    }

    private static void check(String field, List<String> names, Predicate<String> known, List<FieldError> unknown) {
        if (!names.stream().allMatch(known)) {
            unknown.add(new FieldError("choice." + field, "Nothing goes by one of these names"));
        }
    }

    private static List<String> one(@Nullable String name) {
        return name == null ? List.of() : List.of(name);
    }

    private static List<String> present(@Nullable List<String> list) {
        return list == null ? List.of() : List.copyOf(list);
    }

    private static @Nullable String first(Map<String, List<String>> fields, String name) {
        return all(fields, name).stream().findFirst().orElse(null);
    }

    private static List<String> all(Map<String, List<String>> fields, String name) {
        return fields.getOrDefault(name, List.of());
    }

    private static Stream<String> parameters(String name, Collection<String> values) {
        return values.stream().map(value -> name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8));
    }

    private static List<String> codes(Collection<? extends Enum<?>> values) {
        return values.stream().map(Enum::name).toList();
    }
}
