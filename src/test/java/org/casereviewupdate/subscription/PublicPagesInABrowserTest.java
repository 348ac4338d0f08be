package org.casereviewupdate.subscription;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Media;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.casereviewupdate.support.Browser;
import org.casereviewupdate.support.FeatureTest;
import org.casereviewupdate.support.Mailbox;
import org.casereviewupdate.support.MovableClock;
import org.casereviewupdate.support.ReceivedMail;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@FeatureTest
class PublicPagesInABrowserTest {

    private static final String ANN = "ann@example.org";

    @Inject
    Visitor visitor;

    @Inject
    Mailbox mailbox;

    @Inject
    MovableClock clock;

    @Inject
    ConfirmationMailJob mails;

    @ParameterizedTest
    @ValueSource(strings = {"en", "cy"})
    void every_public_page_and_mail_is_accessible_at_every_width_and_in_all_colours(String language) {
        String lang = "?lang=" + language;
        String expired = visitor.signsUp("late@example.org");
        clock.advance(Duration.ofDays(8));
        try (Browser browser = Browser.start()) {
            Page page = browser.page(1280, ColorScheme.LIGHT);
            page.navigate(at("/" + lang));
            clock.advance(Duration.ofSeconds(20)); // nobody reads and types in no time
            check(page, language + "-sign-up");
            page.fill("#email", "ann@example");
            page.click("button");
            check(page, language + "-sign-up-error");
            page.fill("#email", "a.person.whose.name.is.rather.long.indeed@a-long-council-name.example.org");
            page.click("button");
            check(page, language + "-check-your-email");
            page.navigate(at(visitor.signsUp(ANN) + lang));
            check(page, language + "-confirm");
            page.click("button");
            check(page, language + "-confirmed");
            page.navigate(at(expired + lang));
            check(page, language + "-expired");
            page.navigate(at(visitor.leaveLink(ANN) + lang));
            check(page, language + "-leave");
            page.click("button");
            check(page, language + "-left");
            page.navigate(at("/nothing-here" + lang));
            check(page, language + "-not-found");
            page.navigate(at("/privacy" + lang));
            check(page, language + "-privacy");
            page.navigate(at("/accessibility" + lang));
            check(page, language + "-accessibility");
            page.navigate(at("/what-you-get?lang=" + language + "&area=Gwent&detail=gentle"));
            check(page, language + "-what-you-get");
            page.setContent(mailSpeaking(language).html());
            Browser.everyWay(page, language + "-confirmation-mail", Browser::isAccessibleMail);
        }
    }

    @Test
    void a_keyboard_is_enough_to_sign_up_and_confirm_in_welsh() {
        try (Browser browser = Browser.start()) {
            Page page = browser.page(800, ColorScheme.LIGHT);
            page.navigate(at("/"));
            page.keyboard().press("Tab");
            assertThat(page.evaluate("document.activeElement.className")).isEqualTo("govuk-skip-link");
            press(page, "a[rel=alternate]");
            page.waitForSelector("h1:has-text('Adolygiadau')");
            press(page, "#email");
            clock.advance(Duration.ofSeconds(20));
            page.keyboard().type(ANN);
            press(page, "form button");
            page.waitForSelector("p:has-text('Rydym yn anfon e-bost at')");

            mails.tick();
            page.navigate(at(visitor.confirmLink(ANN)));
            press(page, "form button");
            page.waitForSelector("h1:has-text('Rydych wedi tanysgrifio')");
        }
    }

    @Test
    void s_05_no_script_is_needed_to_choose_look_ahead_sign_up_correct_confirm_and_leave_at_400_percent() {
        try (Browser browser = Browser.start();
                var context = browser.contextWithoutScript(320)) {
            Page page = context.newPage();
            page.navigate(at("/"));
            page.click("a[href*='choose']");
            page.check("#follow-some");
            page.click("summary:has-text('Nations')");
            page.check("#nation-2");
            page.click("main button[formaction]");
            assertThat(page.innerText("main")).contains("Wales");
            page.click("a[href*='choose']");
            assertThat(page.isChecked("#nation-2")).isTrue();
            clock.advance(Duration.ofSeconds(20));
            page.fill("#email", "an@example.org");
            page.click("main button:not([formaction])");
            assertThat(page.innerText("main")).contains("an@example.org");
            page.click("form[action*='correction'] button");
            page.fill("#email", ANN);
            page.click("main button:not([formaction])");
            assertThat(page.innerText("main")).contains(ANN);

            mails.tick();
            page.navigate(at(visitor.confirmLink(ANN)));
            page.click("main button");
            assertThat(page.innerText("h1")).isEqualTo("You are subscribed");
            page.navigate(at(visitor.leaveLink(ANN)));
            page.click("main button");
        }

        assertThat(visitor.statusOf(ANN)).isEqualTo("UNSUBSCRIBED");
    }

    @Test
    void a_page_in_dark_colours_prints_dark_on_light_and_without_what_only_a_screen_needs() {
        try (Browser browser = Browser.start()) {
            Page page = browser.page(800, ColorScheme.DARK);
            page.navigate(at("/privacy"));
            page.emulateMedia(
                    new Page.EmulateMediaOptions().setMedia(Media.PRINT).setColorScheme(ColorScheme.DARK));

            assertThat(page.evaluate("getComputedStyle(document.body).backgroundColor"))
                    .isEqualTo("rgb(255, 255, 255)");
            assertThat(page.isVisible("a[rel=alternate]")).isFalse();
            assertThat(page.isVisible("h1")).isTrue();
        }
    }

    @Test
    void s_12_nobody_else_hears_of_a_visit_and_no_cookie_is_set() {
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
        Browser.isAccessibleEveryWay(page, name);
        Browser.speaksItsLanguage(page);
    }

    private ReceivedMail mailSpeaking(String language) {
        given().formParam("email", language + "@example.org").post("/sign-up?lang=" + language);
        mails.tick();
        return mailbox.lastTo(language + "@example.org");
    }

    /** Goes on with the Tab key until something is reached, and presses it unless it is a field. */
    private static void press(Page page, String selector) {
        for (int i = 0; i < 20; i++) {
            page.keyboard().press("Tab");
            if (page.evaluate("s => document.activeElement.matches(s)", selector)
                    .equals(true)) {
                if (!selector.startsWith("#")) {
                    page.keyboard().press("Enter");
                }
                return;
            }
        }
        throw new AssertionError("The Tab key does not reach " + selector + " on " + page.title());
    }

    /** For people to look at. */
    private static String at(String path) {
        return "http://localhost:" + RestAssured.port + path;
    }
}
