package org.casereviewupdate.subscription;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.options.ColorScheme;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.casereviewupdate.support.Browser;
import org.casereviewupdate.support.FeatureTest;
import org.casereviewupdate.support.Mailbox;
import org.casereviewupdate.support.MovableClock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@FeatureTest
class PublicPagesInABrowserTest {

    private static final String ANN = "ann@example.org";

    @Inject
    Visitor visitor;

    @Inject
    Mailbox mailbox;

    @Inject
    MovableClock clock;

    @ParameterizedTest
    @CsvSource({"1280, LIGHT", "320, LIGHT", "1280, DARK", "320, DARK"})
    void every_public_page_and_mail_is_accessible(int width, ColorScheme scheme) {
        String expired = visitor.signsUp("late@example.org");
        clock.advance(Duration.ofDays(8));
        try (Browser browser = Browser.start()) {
            Page page = browser.page(width, scheme);
            String name = width + "-" + scheme;
            page.navigate(at("/"));
            check(page, name + "-sign-up");
            page.fill("#email", "ann@example");
            page.click("button");
            check(page, name + "-sign-up-error");
            page.fill("#email", "a.person.with.a.rather.long.name.indeed@a-long-council-name.example.org");
            page.click("button");
            check(page, name + "-check-your-email");
            page.navigate(at(visitor.signsUp(ANN)));
            check(page, name + "-confirm");
            page.click("button");
            check(page, name + "-confirmed");
            page.navigate(at(expired));
            check(page, name + "-expired");
            page.navigate(at(visitor.leaveLink(ANN)));
            check(page, name + "-leave");
            page.click("button");
            check(page, name + "-left");
            page.navigate(at("/nothing-here"));
            check(page, name + "-not-found");
            page.setContent(mailbox.lastTo(ANN).html());
            keep(page, name + "-confirmation-mail");
            Browser.isAccessibleMail(page);
        }
    }

    @Test
    void nobody_else_hears_of_a_visit_and_no_cookie_is_set() {
        List<String> asked = new ArrayList<>();
        try (Browser browser = Browser.start();
                var context = browser.context(800, ColorScheme.LIGHT)) {
            Page page = context.newPage();
            page.onRequest((Request request) -> asked.add(request.url()));

            page.navigate(at("/"));
            page.navigate(at(visitor.signsUp(ANN)));
            page.click("button");

            assertThat(asked).allMatch(url -> url.startsWith(at("/")));
            assertThat(context.cookies()).isEmpty();
        }
    }

    private static void check(Page page, String name) {
        keep(page, name);
        Browser.isAccessible(page);
    }

    /** For people to look at. */
    private static void keep(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions().setFullPage(true).setPath(Path.of("target/pages", name + ".png")));
    }

    private static String at(String path) {
        return "http://localhost:" + RestAssured.port + path;
    }
}
