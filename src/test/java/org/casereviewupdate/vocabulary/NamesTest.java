package org.casereviewupdate.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class NamesTest {

    private final Names names = new Names(List.of(
            name("Harrowmere", List.of("Harrow Mere", "HM")),
            name("Bro Hŷdd", List.of()),
            name("Marlbeck and Corvale", List.of()),
            name("Old Eastvale", List.of(), "Eastvale", "Wrenshire"),
            name("Older Eastvale", List.of(), "Old Eastvale"),
            name("Eastvale", List.of()),
            name("Wrenshire", List.of()),
            name("Marlbeck", List.of()),
            name("Corvale", List.of()),
            new ControlledName("Anonymous", "Dienw", null, List.of("Anon"), List.of())));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Harrowmere",
                "HARROWMERE",
                " harrow-mere ",
                "Harrowmere Safeguarding Children Partnership",
                "Harrowmere Safeguarding Children Board",
                "Harrowmere LSCB",
                "Harrowmere Local Safeguarding Children Board",
                "Harrowmere Regional Safeguarding Board",
                "Harrow Mere Child Protection Committee"
            })
    void a_body_is_found_by_its_place_whatever_sort_of_body_it_is_or_was(String written) {
        assertThat(names.find(written)).contains("Harrowmere");
    }

    @Test
    void a_name_that_is_not_known_stays_what_it_is() {
        assertThat(names.controlled("Ashborough Safeguarding Children Partnership"))
                .isEqualTo("Ashborough Safeguarding Children Partnership");
        assertThat(names.controlled(List.of("Ashborough", "anon"))).containsExactly("Ashborough", "Anonymous");
    }

    @Test
    void two_bodies_in_one_are_parted_only_where_both_are_known_and_the_whole_is_not() {
        assertThat(names.controlled(List.of("Harrowmere and Bro Hŷdd"))).containsExactly("Harrowmere", "Bro Hŷdd");
        assertThat(names.controlled(List.of("Marlbeck and Corvale"))).containsExactly("Marlbeck and Corvale");
        assertThat(names.controlled(List.of("Marlbeck and Corvale and Harrowmere")))
                .containsExactly("Marlbeck and Corvale", "Harrowmere");
        assertThat(names.controlled(List.of("Harrowmere and Ashborough"))).containsExactly("Harrowmere and Ashborough");
        assertThat(names.controlled(List.of("Harrowmere / Eastvale"))).containsExactly("Harrowmere", "Eastvale");
    }

    @Test
    void a_name_stands_for_what_took_its_place_and_not_the_other_way_round() {
        assertThat(names.foundUnder("Eastvale")).isEqualTo(Set.of("Eastvale", "Old Eastvale", "Older Eastvale"));
        assertThat(names.foundUnder("Old Eastvale")).isEqualTo(Set.of("Old Eastvale", "Older Eastvale"));
        assertThat(names.means("old eastvale", "Wrenshire")).isTrue();
        assertThat(names.means("Wrenshire", "Old Eastvale")).isFalse();
    }

    @Test
    void a_circle_of_successors_ends() {
        Names circle = new Names(List.of(name("One", List.of(), "Two"), name("Two", List.of(), "One")));

        assertThat(circle.foundUnder("One")).isEqualTo(Set.of("One", "Two"));
    }

    @Test
    void a_mistyped_name_is_told_with_the_nearest() {
        assertThat(names.nearest("Harowmere")).contains("Harrowmere");
        assertThat(names.nearest("Zzz")).isEmpty();
    }

    @Test
    void welsh_readers_are_told_the_welsh_name() {
        assertThat(names.label("Anonymous", Locale.forLanguageTag("cy"))).isEqualTo("Dienw");
        assertThat(names.label("Anonymous", Locale.ENGLISH)).isEqualTo("Anonymous");
    }

    @ParameterizedTest
    @EnumSource
    void in_the_lists_that_ship_a_name_leads_to_one_place_only_and_successors_are_known(NameKind kind) {
        List<ControlledName> shipped =
                LoadNames.read(kind == NameKind.AREA ? "/vocabulary/areas.csv" : "/vocabulary/bodies.csv");
        Map<String, String> owners = new HashMap<>();
        List<String> twice = new ArrayList<>();

        shipped.forEach(one -> one.all().map(Spelling::key).distinct().forEach(key -> {
            if (owners.putIfAbsent(key, one.name()) != null) {
                twice.add(key);
            }
        }));

        assertThat(twice).isEmpty();
        assertThat(shipped.stream().map(ControlledName::name))
                .containsAll(shipped.stream()
                        .flatMap(one -> one.successors().stream())
                        .toList());
        assertThat(shipped)
                .allSatisfy(one -> assertThat(one.name()).isEqualTo(one.name().strip()));
    }

    @Test
    void every_nation_has_its_areas_and_those_of_wales_have_welsh_names() {
        List<ControlledName> areas = LoadNames.read("/vocabulary/areas.csv");

        assertThat(Stream.of(Nation.values()))
                .allSatisfy(nation -> assertThat(areas)
                        .anySatisfy(area -> assertThat(area.nation()).isEqualTo(nation)));
        assertThat(areas)
                .filteredOn(area -> area.nation() == Nation.WALES)
                .hasSize(22)
                .allSatisfy(area -> assertThat(area.welsh()).isNotBlank());
        assertThat(areas).filteredOn(area -> area.nation() == Nation.SCOTLAND).hasSize(32);
        assertThat(areas)
                .filteredOn(area -> area.nation() == Nation.NORTHERN_IRELAND)
                .hasSize(11);
    }

    private static ControlledName name(String name, List<String> synonyms, String... successors) {
        return new ControlledName(name, null, Nation.ENGLAND, synonyms, List.of(successors));
    }
}
