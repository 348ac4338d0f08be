package org.casereviewupdate.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;

/** What the packaged program is made of, and what it must not hold. */
class BakedInIT {

    private static final Path PROGRAM = Path.of("target/quarkus-app");
    private static final Path BILL = Path.of("target/bill-of-materials.json");
    private static final Path LICENCES = Path.of("src/docs/licences.txt");

    /** As the pom gives it to the build, for this to be looked for. */
    private static final String ONLY_THE_BUILD_KNOWS = "known-to-the-build-alone";

    private static final Pattern SECRET_BY_NAME = Pattern.compile("(?i).*(password|secret|token|credential|_key).*");

    @Test
    void e_06_nothing_that_the_build_knew_is_in_what_it_built() {
        Set<String> secrets = System.getenv().entrySet().stream()
                .filter(setting -> SECRET_BY_NAME.matcher(setting.getKey()).matches())
                .map(Map.Entry::getValue)
                .filter(value -> value.length() >= 12)
                .collect(Collectors.toCollection(TreeSet::new));
        secrets.add(ONLY_THE_BUILD_KNOWS);
        List<String> found = new ArrayList<>();
        List<String> looked = new ArrayList<>();

        jars("app", "quarkus")
                .forEach(jar -> entries(jar, (name, content) -> {
                    if (name.endsWith("/pom.xml")) {
                        return; // says what it gives to the build
                    }
                    looked.add(name);
                    secrets.stream().filter(content::contains).forEach(secret -> found.add(jar + "!" + name));
                }));

        assertThat(looked).hasSizeGreaterThan(1_000);
        assertThat(found).isEmpty();
    }

    @Test
    void e_05_the_bill_of_materials_names_every_library_a_release_of_it_and_its_licence() throws IOException {
        List<JsonNode> components = new ArrayList<>();
        new ObjectMapper().readTree(BILL.toFile()).get("components").forEach(components::add);

        components.removeIf(component -> component.path("group").asText().equals("org.casereviewupdate"));
        assertThat(components).hasSizeGreaterThan(150).allSatisfy(component -> {
            String name = component.path("purl").asText();
            assertThat(name).startsWith("pkg:maven/");
            assertThat(component.path("version").asText()).as(name).doesNotContain("SNAPSHOT");
        });
        assertThat(components.stream().map(BakedInIT::file).toList())
                .containsAll(jars("lib").stream()
                        .map(jar -> jar.getFileName().toString())
                        .toList());
        assertThat(licences(components)).isEqualTo(Files.readString(LICENCES));
    }

    private static String file(JsonNode component) {
        return component.path("group").asText() + "." + component.path("name").asText() + "-"
                + component.path("version").asText() + ".jar";
    }

    /** Each licence with how many libraries stand under it: another licence is somebody's decision. */
    private static String licences(List<JsonNode> components) {
        Set<String> names = new TreeSet<>();
        for (JsonNode component : components) {
            List<String> of = new ArrayList<>();
            component
                    .path("licenses")
                    .forEach(licence -> of.add(licence.path("expression")
                            .asText(licence.path("license")
                                    .path("id")
                                    .asText(licence.path("license").path("name").asText()))));
            names.add(of.isEmpty() ? "none: " + component.path("purl").asText() : String.join(" or ", of));
        }
        return String.join("\n", names) + "\n";
    }

    private static List<Path> jars(String... directories) {
        return Stream.of(directories)
                .map(PROGRAM::resolve)
                .flatMap(BakedInIT::below)
                .filter(file -> file.toString().endsWith(".jar"))
                .toList();
    }

    private static Stream<Path> below(Path directory) {
        try (Stream<Path> files = Files.walk(directory)) {
            return files.toList().stream();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static void entries(Path jar, java.util.function.BiConsumer<String, String> look) {
        try (InputStream file = Files.newInputStream(jar);
                ZipInputStream zip = new ZipInputStream(file)) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                look.accept(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.ISO_8859_1));
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
