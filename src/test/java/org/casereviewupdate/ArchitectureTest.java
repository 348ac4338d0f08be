package org.casereviewupdate;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.casereviewupdate.support.Doors;
import org.casereviewupdate.web.ConsoleDoor;
import org.junit.jupiter.api.Test;

/** Who may know whom. Arrows only go down, and there is no way round in a circle. */
class ArchitectureTest {

    private static final String BASE = "org.casereviewupdate";
    private static final Path SOURCES = Path.of("src/main/java");

    private static final Set<String> GROUND = Set.of(
            "time",
            "language",
            "problem",
            "paging",
            "token",
            "audit",
            "mail",
            "publisher",
            "relay",
            "web",
            "feed",
            "fetch",
            "jigsaw",
            "restore",
            "limit",
            "spreadsheet");

    /** Each room and the rooms it may import besides its own. */
    private static final Map<String, Set<String>> MAY_IMPORT = Map.ofEntries(
            Map.entry("language", Set.of()),
            Map.entry("time", Set.of()),
            Map.entry("problem", Set.of("language")),
            Map.entry("paging", Set.of("problem")),
            Map.entry("token", Set.of()),
            Map.entry("audit", Set.of("paging", "web", "time")),
            Map.entry("publisher", Set.of("language")),
            Map.entry("mail", Set.of("language", "problem", "publisher", "relay")),
            Map.entry("relay", Set.of()),
            Map.entry("feed", Set.of()),
            Map.entry("fetch", Set.of("problem")),
            Map.entry("web", Set.of("language", "problem", "publisher")),
            Map.entry("jigsaw", Set.of()),
            Map.entry("restore", Set.of("time", "problem", "audit", "web")),
            Map.entry("limit", Set.of("time")),
            Map.entry("spreadsheet", Set.of("problem")),
            Map.entry("vocabulary", Set.of("audit", "problem", "web")),
            Map.entry("review", ground("vocabulary")),
            Map.entry("suppression", GROUND),
            Map.entry("account", GROUND),
            Map.entry("complaint", GROUND),
            Map.entry("issue", ground("review", "vocabulary")),
            Map.entry("subscription", ground("suppression", "vocabulary")),
            Map.entry("delivery", ground("vocabulary", "review", "issue", "subscription", "suppression")),
            Map.entry("feedback", ground("delivery", "subscription", "suppression")),
            Map.entry("edition", ground("vocabulary", "review", "issue")),
            Map.entry(
                    "console",
                    ground(
                            "vocabulary",
                            "review",
                            "account",
                            "issue",
                            "subscription",
                            "suppression",
                            "delivery",
                            "complaint")),
            Map.entry(
                    "embedded",
                    ground("vocabulary", "review", "account", "issue", "subscription", "suppression", "delivery")));

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages(BASE);

    @Test
    void every_room_is_in_the_table() throws IOException {
        try (Stream<Path> rooms = Files.list(SOURCES.resolve("org/casereviewupdate"))) {
            assertThat(rooms.filter(Files::isDirectory)
                            .map(room -> room.getFileName().toString()))
                    .containsExactlyInAnyOrderElementsOf(MAY_IMPORT.keySet());
        }
    }

    @Test
    void a_room_imports_only_what_the_table_allows() {
        MAY_IMPORT.forEach((room, allowed) -> {
            Set<String> others = new LinkedHashSet<>(MAY_IMPORT.keySet());
            others.removeAll(allowed);
            others.remove(room);

            noClasses()
                    .that(resideInAPackage(room(room)))
                    .should()
                    .dependOnClassesThat(resideInAnyPackage(
                            others.stream().map(ArchitectureTest::room).toArray(String[]::new)))
                    .as("room " + room + " imports only " + allowed)
                    .allowEmptyShould(true)
                    .check(CLASSES);
        });
    }

    @Test
    void rooms_are_free_of_circles() {
        slices().matching(BASE + ".(*)..").should().beFreeOfCycles().check(CLASSES);
    }

    @Test
    void every_door_is_in_the_table_of_doors() {
        assertThat(Doors.inTheCode(CLASSES))
                .as("A door that is new, or opens to others than before, needs its line in " + Doors.TABLE)
                .containsExactlyInAnyOrderElementsOf(Doors.inTheTable());
    }

    @Test
    void every_page_of_the_console_is_guarded() {
        classes()
                .that()
                .resideInAPackage(room("console"))
                .and()
                .areAnnotatedWith(jakarta.ws.rs.Path.class)
                .should()
                .beAnnotatedWith(ConsoleDoor.class)
                .check(CLASSES);
        assertThat(Doors.inTheCode(CLASSES.that(not(resideInAPackage(room("console"))))))
                .noneMatch(Doors.Door::isOfTheConsole);
    }

    @Test
    void time_comes_from_the_clock_and_has_a_zone() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .haveFullyQualifiedName("java.time.LocalDateTime")
                .orShould()
                .callMethod(java.time.Instant.class, "now")
                .orShould()
                .callMethod(java.time.LocalDate.class, "now")
                .orShould()
                .callMethod(System.class, "currentTimeMillis")
                .check(CLASSES);
    }

    @Test
    void only_doors_know_http() {
        noClasses()
                .that()
                .haveSimpleNameNotEndingWith("Resource")
                .and()
                .haveSimpleNameNotEndingWith("Pages")
                .and()
                .haveSimpleNameNotEndingWith("Fields") // of a form, as a door reads it
                .and(resideInAnyPackage(
                        room("review"),
                        room("suppression"),
                        room("account"),
                        room("issue"),
                        room("subscription"),
                        room("delivery"),
                        room("edition"),
                        room("feed"),
                        room("token"),
                        room("audit"),
                        room("mail"),
                        room("relay"),
                        room("fetch"),
                        room("restore"),
                        room("limit"),
                        room("spreadsheet"),
                        room("time")))
                .should()
                .dependOnClassesThat()
                .resideInAPackage("jakarta.ws.rs..")
                .check(CLASSES);
    }

    @Test
    void nobody_uses_the_mailer() {
        noClasses()
                .that(resideInAPackage(BASE + ".."))
                .should()
                .dependOnClassesThat()
                .resideInAPackage("io.quarkus.mailer..")
                .check(CLASSES);
    }

    /** Whoever writes a mail in another place has to have EveryMail send it, so that it is judged, and then to name the place here. */
    @Test
    void mails_are_written_in_these_places_only() {
        assertThat(makersOf("mail.OutgoingMail"))
                .containsExactlyInAnyOrder("ConfirmationMails", "PersonalMails", "EditorMails", "MailInvitation");
        assertThat(makersOf("delivery.EditorMail")).containsExactlyInAnyOrder("FindingMails", "TellMissed");
        assertThat(makersOf("mail.SlottedBytes")).containsExactlyInAnyOrder("Postbox", "MessageWriter");
        assertThat(makersOf("delivery.Rendering")).containsExactlyInAnyOrder("Renderer", "Rendering");
    }

    private static Stream<String> makersOf(String type) {
        return CLASSES.get(BASE + "." + type).getConstructorCallsToSelf().stream()
                .map(call -> call.getOriginOwner().getSimpleName())
                .distinct();
    }

    @Test
    void only_the_relay_room_speaks_smtp() {
        noClasses()
                .that(resideInAPackage(BASE + "..").and(not(resideInAPackage(room("relay")))))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("io.netty.handler.codec.smtp..")
                .check(CLASSES);
    }

    @Test
    void only_the_relay_room_and_the_doors_see_connections() {
        noClasses()
                .that(resideInAPackage(BASE + "..").and(not(resideInAnyPackage(room("relay"), BASE + ".web.wire"))))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("io.netty.channel..")
                .check(CLASSES);
    }

    @Test
    void public_types_say_what_they_are() throws IOException {
        List<Path> silent = sources()
                .filter(file -> !file.endsWith("package-info.java"))
                .filter(file -> read(file)
                        .lines()
                        .takeWhile(line -> !line.matches("public .*(class|record|interface|enum|@interface) .*"))
                        .noneMatch(line -> line.startsWith("/**")))
                .filter(file -> read(file).lines().anyMatch(line -> line.startsWith("public ")))
                .toList();

        assertThat(silent).isEmpty();
    }

    @Test
    void files_stay_small() throws IOException {
        assertThat(sources().filter(file -> read(file).lines().count() > 250)).isEmpty();
    }

    @Test
    void every_room_states_its_purpose() {
        classes()
                .that()
                .haveSimpleName("package-info")
                .should()
                .beAnnotatedWith(org.jspecify.annotations.NullMarked.class)
                .check(CLASSES);
        MAY_IMPORT
                .keySet()
                .forEach(room -> assertThat(SOURCES.resolve("org/casereviewupdate")
                                .resolve(room)
                                .resolve("package-info.java"))
                        .exists());
    }

    private static Set<String> ground(String... more) {
        Set<String> all = new LinkedHashSet<>(GROUND);
        all.addAll(List.of(more));
        return all;
    }

    private static String room(String name) {
        return BASE + "." + name + "..";
    }

    private static Stream<Path> sources() throws IOException {
        return Files.walk(SOURCES).filter(file -> file.toString().endsWith(".java"));
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new java.io.UncheckedIOException(unreadable);
        }
    }
}
