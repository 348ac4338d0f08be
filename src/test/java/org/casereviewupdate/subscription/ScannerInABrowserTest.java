package org.casereviewupdate.subscription;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.LoadState;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.casereviewupdate.support.Browser;
import org.casereviewupdate.support.FeatureTest;
import org.casereviewupdate.support.Mailbox;
import org.casereviewupdate.support.TableDump;
import org.junit.jupiter.api.Test;

/** Scanners of mail that are browsers themselves: they run what a page brings, and follow where it leads. */
@FeatureTest
class ScannerInABrowserTest {

    private static final String BASE = "http://localhost:8080";

    @Inject
    Visitor visitor;

    @Inject
    Owner owner;

    @Inject
    Mailbox mailbox;

    @Inject
    TableDump tables;

    @Test
    void u_05_a_scanner_with_a_browser_changes_nothing_wherever_it_goes() {
        visitor.subscribes("ann@example.org");
        owner.linkToPage("ann@example.org");
        visitor.signsUp("bob@example.org");
        visitor.subscribes("cat@example.org");
        visitor.leaves("cat@example.org");
        owner.getsMail();
        Set<String> links = new LinkedHashSet<>();
        mailbox.all()
                .forEach(mail -> mail.links().stream()
                        .filter(link -> link.startsWith(BASE))
                        .forEach(link -> links.add(Visitor.path(link))));
        links.add(visitor.leaveLink("ann@example.org"));
        Map<String, List<String>> before = tables.take();

        try (Browser browser = Browser.start();
                BrowserContext context = browser.guarded(1280, ColorScheme.LIGHT)) {
            Page page = context.newPage();
            List.copyOf(links).forEach(link -> links.addAll(linksOn(page, link)));
            links.forEach(link -> open(page, link));
            assertThat(context.cookies()).isEmpty();
        }

        assertThat(links).anyMatch(link -> link.startsWith("/confirm/")).anyMatch(link -> link.startsWith("/undo/"));
        assertThat(tables.take()).isEqualTo(before);
    }

    @Test
    void s_14_no_other_site_can_put_a_page_into_a_frame() {
        String link = visitor.signsUp("ann@example.org");
        try (Browser browser = Browser.start();
                BrowserContext context = browser.guarded(1280, ColorScheme.LIGHT)) {
            Page page = context.newPage();
            for (String framed : List.of("/", link)) {
                page.setContent("<iframe src='http://localhost:" + RestAssured.port + framed + "'></iframe>");
                page.waitForLoadState(LoadState.NETWORKIDLE);

                assertThat(page.frames()).hasSize(2);
                assertThat(page.frames().get(1).content()).doesNotContain("Case Review Update");
            }
        }
    }

    private static Set<String> linksOn(Page page, String path) {
        open(page, path);
        Set<String> paths = new LinkedHashSet<>();
        for (Object link : (List<?>) page.evaluate("[...document.querySelectorAll('a[href]')].map(a => a.href)")) {
            String here = "http://localhost:" + RestAssured.port;
            if (link.toString().startsWith(here)) {
                paths.add(link.toString().substring(here.length()));
            }
        }
        return paths;
    }

    private static void open(Page page, String path) {
        page.navigate("http://localhost:" + RestAssured.port + path);
        page.waitForLoadState(LoadState.NETWORKIDLE);
    }
}
