package org.casereviewupdate.console;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import jakarta.inject.Inject;
import java.util.UUID;
import org.casereviewupdate.account.Role;
import org.casereviewupdate.support.Browser;
import org.casereviewupdate.support.Colleagues;
import org.casereviewupdate.support.FeatureTest;
import org.casereviewupdate.support.Mailbox;
import org.casereviewupdate.support.SignedInBrowser;
import org.junit.jupiter.api.Test;

/** The pages about people, as people see them: no script, no colour too pale, nothing wider than the screen. */
@FeatureTest
class ConsoleInABrowserTest {

    private static final String ANN = "ann.with.a.rather.long.name@a-long-council-name.example.org";

    @Inject
    Colleagues colleagues;

    @Inject
    Mailbox mailbox;

    @Test
    void somebody_signs_in_invites_a_colleague_and_makes_a_key() {
        UUID ann = colleagues.colleague(ANN, Role.ADMIN);
        try (Browser browser = Browser.start();
                BrowserContext context = browser.context(1280, ColorScheme.LIGHT)) {
            Page page = context.newPage();
            String name = "console-";

            page.navigate(SignedInBrowser.origin() + "/console/people");
            check(page, name + "sign-in");
            page.fill("#email", ANN);
            page.fill("#password", "not the password");
            page.click("main button");
            check(page, name + "sign-in-error");
            page.fill("#password", Colleagues.PASSWORD);
            page.click("main button");
            assertThat(page.url()).endsWith("/console/people");
            page.fill("#name", "Bob");
            page.fill("#email", "bob@charity.example");
            check(page, name + "people");
            page.click("main button");
            check(page, name + "invited");
            String link = mailbox.lastTo("bob@charity.example")
                    .link("http://localhost:8080/console/invitation/")
                    .substring("http://localhost:8080".length());
            page.navigate(SignedInBrowser.origin() + "/console/people/" + ann);
            check(page, name + "person");
            page.navigate(SignedInBrowser.origin() + "/console/keys");
            page.fill("#label", "The website");
            page.click("main .govuk-grid-row button");
            check(page, name + "new-key");
            page.navigate(SignedInBrowser.origin() + "/console/keys");
            check(page, name + "keys");
            page.navigate(SignedInBrowser.origin() + "/console/audit?who=person:" + ann);
            check(page, name + "audit");
            page.click("text=Check every entry");
            assertThat(page.textContent("h1")).isEqualTo("The audit log is whole");
            check(page, name + "verdict");
            page.navigate(SignedInBrowser.origin() + "/console/my-account");
            check(page, name + "my-account");
            page.navigate(SignedInBrowser.origin() + "/console/second-factor");
            check(page, name + "second-factor");
            page.navigate(SignedInBrowser.origin() + "/console");
            check(page, name + "home");
            page.navigate(SignedInBrowser.origin() + "/console/proof");
            check(page, name + "proof");
            page.click("text=Sign out");
            assertThat(page.url()).endsWith("/console/sign-in");
            page.navigate(SignedInBrowser.origin() + link);
            check(page, name + "invitation");
        }
    }

    private static void check(Page page, String name) {
        Browser.isAccessibleEveryWay(page, name);
    }
}
