package org.casereviewupdate.console;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.casereviewupdate.account.Role;
import org.casereviewupdate.support.Colleagues;
import org.casereviewupdate.support.Doors;
import org.casereviewupdate.support.Doors.Door;
import org.casereviewupdate.support.FeatureTest;
import org.casereviewupdate.support.Newsroom;
import org.casereviewupdate.support.SignedInBrowser;
import org.casereviewupdate.support.TableDump;
import org.junit.jupiter.api.Test;

/** How many bytes an editor's browser fetches for each page of the console; the table is kept as {@code target/pages/bytes.md}. */
@FeatureTest
class PageWeightTest {

    /** A page of a hundred kilobytes takes a second on a poor mobile connection; half of it is left for styles. */
    private static final int HEAVIEST_PAGE = 50_000;

    /** Every area and body there is, on one page to look through. */
    private static final int ALL_NAMES = 150_000;

    /** The form of a review brings the words that its fields complete: every area, body and subject. */
    private static final int WITH_WORDS = 80_000;

    /** What a browser fetches once and keeps: styles and the one script. */
    private static final int HEAVIEST_ASSETS = 250_000;

    private static final Pattern ASSET = Pattern.compile("(?:href|src)=\"(/assets/[^\"]+)\"");

    @Inject
    Newsroom newsroom;

    @Inject
    Colleagues colleagues;

    @Inject
    TableDump tables;

    @Test
    void no_page_is_heavy() throws IOException {
        newsroom.opens();
        // Keys outlive the tests that made them.
        tables.change("delete from api_key where created_by <> 'system'");
        IntStream.rangeClosed(1, 60).forEach(n -> newsroom.review("Child " + n, "2026-09-05"));
        SignedInBrowser admin = colleagues.signedIn(Role.ADMIN);
        Map<String, Integer> pages = new TreeMap<>();
        Map<String, Integer> assets = new TreeMap<>();
        Doors.inTheTable().stream()
                .filter(door -> door.isOfTheConsole()
                        && door.method().equals("GET")
                        && !door.path().contains("{"))
                .filter(door -> !door.leadsToAnotherSignIn())
                .map(Door::path)
                .forEach(path -> {
                    String page = admin.looks().get(path).asString();
                    pages.put(path, page.getBytes(StandardCharsets.UTF_8).length);
                    Matcher asset = ASSET.matcher(page);
                    while (asset.find()) {
                        assets.computeIfAbsent(
                                asset.group(1), name -> admin.looks().get(name).asByteArray().length);
                    }
                });

        Path kept = Files.createDirectories(Path.of("target/pages")).resolve("bytes.md");
        Files.writeString(kept, table("page", pages) + "\n" + table("kept by the browser", assets));
        assertThat(pages).hasSizeGreaterThan(15);
        assertThat(pages).allSatisfy((path, bytes) -> assertThat(bytes).as(path).isLessThan(heaviest(path)));
        assertThat(assets.values().stream().mapToInt(Integer::intValue).sum()).isBetween(1, HEAVIEST_ASSETS);
    }

    private static int heaviest(String path) {
        return switch (path) {
            case "/console/names" -> ALL_NAMES;
            case "/console/reviews/new" -> WITH_WORDS;
            default -> HEAVIEST_PAGE;
        };
    }

    private static String table(String title, Map<String, Integer> bytes) {
        return "| " + title + " | bytes |\n|---|---:|\n"
                + bytes.entrySet().stream()
                        .map(row -> "| %s | %,d |%n".formatted(row.getKey(), row.getValue()))
                        .collect(Collectors.joining());
    }
}
