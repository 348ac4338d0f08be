package org.casereviewupdate.subscription;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Media;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.time.Duration;
import org.casereviewupdate.support.Browser;
import org.casereviewupdate.support.FeatureTest;
import org.casereviewupdate.support.Mailbox;
import org.casereviewupdate.support.MovableClock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every page and state of the way to one's own page, there, and out again. */
@FeatureTest
class OwnPageInABrowserTest {

    private static final String ANN = "ann@example.org";

    @Inject
    Visitor visitor;

    @Inject
    Owner owner;

    @Inject
    Mailbox mailbox;

    @Inject
    MovableClock clock;

    @ParameterizedTest
    @ValueSource(strings = {"en", "cy"})
    void every_page_and_mail_is_accessible(String language) {
        visitor.subscribes(ANN);
        String lang = "?lang=" + language;
        try (Browser browser = Browser.start()) {
            Page page = browser.page(1280, ColorScheme.LIGHT);
            String name = "own-" + language + "-";
            page.navigate(at("/" + lang + "&choose=yes"));
            page.check("#follow-some");
            check(page, name + "sign-up-choose");
            page.navigate(at("/manage" + lang));
            check(page, name + "request");
            page.fill("#email", "ann@example");
            page.click("main button");
            check(page, name + "request-error");
            page.fill("#email", ANN);
            page.click("main button");
            check(page, name + "sent");
            owner.getsMail();
            String link = owner.link(ANN, OpenPagePages.PATH);
            page.navigate(at(link + lang));
            check(page, name + "open");
            page.click("main button");
            check(page, name + "page");
            page.navigate(at(Owner.PAGE + "/choice" + lang));
            page.check("#follow-some");
            page.evaluate("document.querySelectorAll('details').forEach(d => d.open = true)");
            check(page, name + "choice");
            page.check("#subject-3");
            page.check("#nation-2");
            page.fill("#areas", "Gwent");
            page.check("#fold-5");
            page.click("main button");
            check(page, name + "page-chosen");
            page.navigate(at(Owner.PAGE + "/pause" + lang));
            page.click("main button");
            check(page, name + "pause-error");
            page.fill("#day", "1");
            page.fill("#month", "3");
            page.fill("#year", "2027");
            page.click("main button");
            check(page, name + "page-paused");
            page.navigate(at(Owner.PAGE + "/pause" + lang));
            check(page, name + "pause-paused");
            page.navigate(at(Owner.PAGE + "/address" + lang));
            page.fill("#email", "new");
            page.click("main button");
            check(page, name + "address-error");
            page.fill("#email", "new@example.org");
            page.click("main button");
            check(page, name + "page-moving");
            page.navigate(at(Owner.PAGE + "/receipt" + lang));
            check(page, name + "receipt");
            page.navigate(at(Owner.PAGE + "/erase" + lang));
            check(page, name + "erase");
            page.navigate(at(Owner.PAGE + "/erase/last-step" + lang));
            page.click("main button");
            check(page, name + "erase-error");
            owner.getsMail();
            page.navigate(at(owner.link("new@example.org", NewAddressPages.PATH) + lang));
            check(page, name + "new-address");
            page.click("main button");
            check(page, name + "moved");
            page.navigate(at(Owner.PAGE + "/leave" + lang));
            check(page, name + "leave");
            page.click("main button");
            check(page, name + "left");
            owner.getsMail();
            page.navigate(at(owner.link("new@example.org", UndoPages.PATH) + lang));
            check(page, name + "undo");
            page.click("main button");
            check(page, name + "undone");
            page.reload();
            check(page, name + "undo-spent");
            page.navigate(at(link + lang));
            check(page, name + "link-spent");
            page.navigate(at(Owner.PAGE + lang));
            check(page, name + "closed");
            mailbox.all().forEach(mail -> {
                page.setContent(mail.html());
                Browser.everyWay(page, name + "mail", Browser::isAccessibleMail);
            });
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "cy"})
    void the_ends_of_every_way_are_accessible(String language) {
        String lang = "?lang=" + language;
        visitor.subscribes(ANN);
        String confirmed = visitor.confirmLink(ANN);
        String replaced = visitor.signsUp("bob@example.org");
        clock.advance(Duration.ofDays(2));
        visitor.signsUp("bob@example.org");
        try (Browser browser = Browser.start()) {
            Page page = browser.page(1280, ColorScheme.LIGHT);
            String name = "end-" + language + "-";
            page.navigate(at(confirmed + lang));
            check(page, name + "already-confirmed");
            page.navigate(at(replaced + lang));
            check(page, name + "replaced");
            page.navigate(at(owner.linkToPage(ANN) + lang));
            page.click("main button");
            page.click("form[action*='finish'] button");
            check(page, name + "finished");
            visitor.leaves(ANN);
            page.navigate(at(confirmed + lang));
            check(page, name + "left-since");
            page.navigate(at(owner.linkToPage(ANN) + lang));
            page.click("main button");
            check(page, name + "page-left");
            page.navigate(at(Owner.PAGE + "/address" + lang));
            check(page, name + "not-subscribed");
            page.navigate(at(Owner.PAGE + "/erase/last-step" + lang));
            page.check("#sure");
            page.click("main button");
            check(page, name + "erased");
            page.navigate(at("/manage/link/nonsense" + lang));
            check(page, name + "no-such-link");
        }
    }

    @Test
    void it_works_by_keyboard_alone_and_one_cookie_is_all_there_is() {
        visitor.subscribes(ANN);
        String link = owner.linkToPage(ANN);
        try (Browser browser = Browser.start();
                BrowserContext context = browser.context(1280, ColorScheme.LIGHT)) {
            Page page = context.newPage();
            page.navigate(at(link));
            press(page, "main button", "Enter");
            page.waitForURL("**" + OwnPages.PATH);
            assertThat(context.cookies()).singleElement().satisfies(cookie -> {
                assertThat(cookie.httpOnly).isTrue();
                assertThat(cookie.path).isEqualTo(OwnPages.PATH);
            });
            press(page, "a[href$='/pause']", "Enter");
            page.waitForURL("**/pause");
            press(page, "#day", "1");
            press(page, "#month", "3");
            tabTo(page, "#year");
            page.keyboard().type("2027");
            press(page, "main button", "Enter");
            page.waitForURL("**?done=pause");
            assertThat(page.textContent("main")).contains("Nothing until 1 March 2027");
            press(page, "main button", "Enter");
            page.waitForURL("**/finish");

            assertThat(page.title()).startsWith("Your page is closed");
            assertThat(context.cookies()).isEmpty();
        }
    }

    @Test
    void p_01_on_paper_there_is_what_was_agreed_to_and_by_whom_and_nothing_to_press() {
        visitor.subscribes(ANN);
        String link = owner.linkToPage(ANN);
        try (Browser browser = Browser.start()) {
            Page page = browser.page(800, ColorScheme.DARK);
            page.navigate(at(link));
            page.click("main button");
            print(page, "own-page-print");
            assertThat(page.innerText("main"))
                    .contains("Your subscription", ANN, "Everything")
                    .doesNotContain("Change", "Download", "Stop", "Finish");

            page.navigate(at(Owner.PAGE + "/receipt"));
            print(page, "own-receipt-print");
            assertThat(page.innerText("main"))
                    .contains("What you agreed to, and when", ANN, "Asked for the newsletter", "Wording confirm-1")
                    .doesNotContain("Back", "You can print");
            assertThat(page.evaluate("getComputedStyle(document.body).backgroundColor"))
                    .isEqualTo("rgb(255, 255, 255)");
        }
    }

    @Test
    void the_keyboard_alone_chooses_leaves_and_takes_it_back() {
        visitor.subscribes(ANN);
        String link = owner.linkToPage(ANN);
        try (Browser browser = Browser.start()) {
            Page page = browser.page(1280, ColorScheme.LIGHT);
            page.navigate(at(link));
            press(page, "main button", "Enter");
            page.waitForURL("**" + OwnPages.PATH);
            press(page, "a[href$='/choice']", "Enter");
            page.waitForURL("**/choice");
            press(page, "#follow-everything", "ArrowDown");
            press(page, "details:has(#nation-1) summary", "Enter");
            press(page, "#nation-2", "Space");
            press(page, "main button", "Enter");
            page.waitForURL("**?done=choice");
            assertThat(page.innerText("main")).contains("Wales").doesNotContain("Everything");
            press(page, "a[href$='/leave']", "Enter");
            page.waitForURL("**/leave");
            press(page, "main button", "Enter");
            page.waitForSelector("h1:has-text('You have left')");
            owner.getsMail();
            page.navigate(at(owner.link(ANN, UndoPages.PATH)));
            press(page, "main button", "Enter");
            page.waitForSelector("h1:has-text('again')");
        }
        assertThat(visitor.statusOf(ANN)).isEqualTo("CONFIRMED");
    }

    @Test
    void it_works_without_script_and_a_page_left_open_closes() {
        visitor.subscribes(ANN);
        String link = owner.linkToPage(ANN);
        try (Browser browser = Browser.start();
                BrowserContext context = browser.contextWithoutScript(320)) {
            Page page = context.newPage();
            page.navigate(at(link));
            page.click("main button");
            page.click("a[href$='/choice']");
            page.check("#detail-GENTLE");
            page.click("main button");
            assertThat(page.textContent("main")).contains("Gentle");

            clock.advance(Duration.ofMinutes(31));
            page.click("main button");

            assertThat(page.textContent("main")).contains("Your page is closed");
        }
    }

    private static void print(Page page, String name) {
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT).setColorScheme(ColorScheme.DARK));
        Browser.picture(page, name);
    }

    private static void press(Page page, String where, String key) {
        tabTo(page, where);
        page.keyboard().press(key);
    }

    /** Goes on with the tabulator until something has the focus. */
    private static void tabTo(Page page, String where) {
        for (int i = 0; i < 60; i++) {
            page.keyboard().press("Tab");
            if (Boolean.TRUE.equals(page.evaluate("s => document.activeElement.matches(s)", where))) {
                return;
            }
        }
        throw new AssertionError("The keyboard does not reach " + where);
    }

    private static void check(Page page, String name) {
        Browser.isAccessibleEveryWay(page, name);
        Browser.speaksItsLanguage(page);
    }

    private static String at(String path) {
        return "http://localhost:" + RestAssured.port + path;
    }
}
