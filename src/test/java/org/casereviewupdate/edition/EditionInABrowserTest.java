package org.casereviewupdate.edition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.casereviewupdate.edition.PressOffice.publish;
import static org.casereviewupdate.edition.PressOffice.withdraw;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.casereviewupdate.support.Browser;
import org.casereviewupdate.support.FeatureTest;
import org.casereviewupdate.support.Newsroom;
import org.junit.jupiter.api.Test;

@FeatureTest
class EditionInABrowserTest {

    @Inject
    Newsroom newsroom;

    @Test
    void the_pages_are_accessible_and_the_sheet_prints_on_one_side() throws IOException {
        UUID gone = newsroom.review("Child Gone", "2026-09-01").id();
        UUID issue = publish(newsroom.review("Child Kept", "2026-09-01").id(), gone);
        withdraw(gone);
        Map<String, String> pages =
                Map.of("archive", "/issues", "issue", "/issues/" + issue, "team", "/issues/" + issue + "/team?lang=cy");
        try (Browser browser = Browser.start()) {
            Page page = browser.page(1280, ColorScheme.LIGHT);
            pages.forEach((name, path) -> {
                page.navigate("http://localhost:" + RestAssured.port + path);
                Browser.isAccessibleEveryWay(page, "edition-" + name);
            });
            Page team = browser.page(1280, ColorScheme.LIGHT);
            team.navigate("http://localhost:" + RestAssured.port + pages.get("team"));
            byte[] printed = team.pdf(new Page.PdfOptions()
                    .setPreferCSSPageSize(true)
                    .setPath(Path.of("target/pages/edition-team-printed.pdf")));
            try (PDDocument paper = Loader.loadPDF(printed)) {
                assertThat(paper.getNumberOfPages()).isEqualTo(1);
            }
        }
    }
}
