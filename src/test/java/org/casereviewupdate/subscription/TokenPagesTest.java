package org.casereviewupdate.subscription;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.ColorScheme;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.casereviewupdate.account.ManagePeople;
import org.casereviewupdate.account.Role;
import org.casereviewupdate.mail.EmailAddress;
import org.casereviewupdate.support.Browser;
import org.casereviewupdate.support.FeatureTest;
import org.casereviewupdate.support.SignedInBrowser;
import org.junit.jupiter.api.Test;

/** S-12: what opens by a token in its address tells nobody of it. */
@FeatureTest
class TokenPagesTest {

    private static final String ANN = "ann@example.org";

    @Inject
    Visitor visitor;

    @Inject
    Owner owner;

    @Inject
    ManagePeople people;

    @Test
    void s_12_a_page_that_a_token_opens_tells_nobody_of_it() {
        String waiting = visitor.signsUp("ben@example.org");
        visitor.subscribes(ANN);
        String invitation = people.invite("Ann", EmailAddress.parse("ann@charity.example"), Role.EDITOR, "system")
                .path();
        List<String> links = List.of(waiting, visitor.leaveLink(ANN), owner.linkToPage(ANN), invitation);
        List<String> asked = new ArrayList<>();
        try (Browser browser = Browser.start();
                BrowserContext context = browser.guarded(1280, ColorScheme.LIGHT)) {
            context.onRequest(request -> asked.add(request.url()));
            Page page = context.newPage();
            for (String link : links) {
                Response opened = page.navigate(SignedInBrowser.origin() + link);

                Map<String, String> headers = opened.headers();
                assertThat(opened.status()).as(link).isEqualTo(200);
                // The console leads back to the page that a form came from; it tells no other site.
                assertThat(headers.get("referrer-policy")).as(link).isIn("no-referrer", "same-origin");
                assertThat(headers.get("cache-control")).as(link).contains("no-store");
                assertThat(headers.get("content-security-policy")).as(link).contains("frame-ancestors 'none'");
                assertThat(headers.get("x-robots-tag")).as(link).contains("noindex");
            }
        }
        assertThat(asked)
                .hasSizeGreaterThan(links.size())
                .allMatch(url -> url.startsWith(SignedInBrowser.origin() + "/"));
    }
}
