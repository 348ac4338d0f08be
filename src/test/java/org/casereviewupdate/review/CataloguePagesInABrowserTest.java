package org.casereviewupdate.review;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.casereviewupdate.support.Browser;
import org.casereviewupdate.support.FeatureTest;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** On the invented catalogue that ships. */
@FeatureTest
class CataloguePagesInABrowserTest {

    @Inject
    ImportReviews reviews;

    @Inject
    ImportBriefings briefings;

    @ParameterizedTest
    @CsvSource({"1280, LIGHT, en", "320, DARK, cy"})
    void the_catalogue_is_searched_and_read_by_everybody(int width, ColorScheme scheme, String language)
            throws IOException {
        try (InputStream file = Files.newInputStream(Path.of("src/main/resources/sample/case-reviews.csv"))) {
            reviews.run(file, ImportOptions.STRICT, "key:test");
        }
        try (InputStream file = Files.newInputStream(Path.of("src/main/resources/sample/briefings.csv"))) {
            briefings.run(file, ImportOptions.STRICT, "key:test");
        }
        try (Browser browser = Browser.start()) {
            Page page = browser.page(width, scheme);
            page.navigate(at("/reviews?lang=" + language));
            check(page, width + "-catalogue");
            page.selectOption("#subject", "fathers");
            page.selectOption("#nation", "ENGLAND");
            page.click("main button");
            assertThat(page.url()).contains("subject=fathers").contains("lang=" + language);
            check(page, width + "-catalogue-narrowed");
            page.click("main ul.govuk-list--spaced a");
            check(page, width + "-catalogue-record");
            page.navigate(at("/briefings?lang=" + language));
            check(page, width + "-briefings");
            page.click("main ul.govuk-list--spaced a");
            check(page, width + "-briefing");
        }
    }

    private static void check(Page page, String name) {
        Browser.picture(page, name);
        Browser.isAccessible(page);
    }

    private static String at(String path) {
        return "http://localhost:" + RestAssured.port + path;
    }
}
