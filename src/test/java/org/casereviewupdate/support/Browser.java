package org.casereviewupdate.support;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/** A real browser, as the machine has it. Nothing is downloaded. */
public final class Browser implements AutoCloseable {

    private static final List<Path> PLACES = Stream.of(
                    "/usr/bin/chromium",
                    "/usr/bin/chromium-browser",
                    "/usr/bin/google-chrome",
                    "/opt/google/chrome/chrome")
            .map(Path::of)
            .toList();

    private final Playwright playwright;
    private final com.microsoft.playwright.Browser browser;

    private Browser(Path program) {
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(program)
                        .setArgs(List.of("--no-sandbox", "--disable-gpu", "--disable-background-networking")));
    }

    /** Starts the browser; where there is none the test is skipped, but not in CI. */
    public static Browser start() {
        Path program = PLACES.stream().filter(Files::isExecutable).findFirst().orElse(null);
        if (program == null && System.getenv("CI") != null) {
            throw new AssertionError("CI needs Chromium at one of " + PLACES);
        }
        Assumptions.assumeTrue(program != null, "No Chromium at any of " + PLACES);
        return new Browser(program);
    }

    /** A page of its own, without script if the pages are to prove that they need none. */
    public Page page(int width, ColorScheme scheme) {
        return context(width, scheme).newPage();
    }

    public BrowserContext context(int width, ColorScheme scheme) {
        return browser.newContext(new com.microsoft.playwright.Browser.NewContextOptions()
                .setViewportSize(width, 900)
                .setBypassCSP(true)
                .setColorScheme(scheme));
    }

    /** A window of a browser in which no script runs. */
    public BrowserContext contextWithoutScript(int width) {
        return browser.newContext(new com.microsoft.playwright.Browser.NewContextOptions()
                .setViewportSize(width, 900)
                .setJavaScriptEnabled(false));
    }

    /** As a visitor has it: what a page's policy forbids does not happen, and is told in {@code console.error}. */
    public BrowserContext guarded(int width, ColorScheme scheme) {
        return browser.newContext(new com.microsoft.playwright.Browser.NewContextOptions()
                .setViewportSize(width, 900)
                .setColorScheme(scheme));
    }

    /** Holds a page against the rules of WCAG 2.2 AA that a program can check, and against a width too narrow for it. */
    public static void isAccessible(Page page) {
        check(page, List.of());
    }

    /** The same for a mail, which its reader's program sets into a page of its own with landmarks of its own. */
    public static void isAccessibleMail(Page page) {
        check(page, List.of("landmark-one-main", "region"));
    }

    /** What a Welsh page says in English stands in an element that says so (WCAG 2.2, 3.1.2). */
    public static void speaksItsLanguage(Page page) {
        if (!page.getAttribute("html", "lang").equals("cy")) {
            return;
        }
        Object english = page.evaluate("""
            () => {
              const page = document.documentElement.cloneNode(true);
              page.querySelectorAll('[lang=en], style').forEach(part => part.remove());
              return page.textContent.match(/\\b(the|and|your|you|with|this|from|will)\\b[^\\n]*/i)?.[0] ?? '';
            }
            """);
        assertThat(english).as("English on the Welsh page “%s”", page.title()).isEqualTo("");
    }

    private static void check(Page page, List<String> without) {
        List<Rule> broken = new AxeBuilder(page)
                .withTags(List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"))
                .analyze()
                .getViolations();
        assertThat(broken)
                .filteredOn(rule -> !without.contains(rule.getId()))
                .as(page.title())
                .isEmpty();
        assertThat(page.evaluate("document.documentElement.scrollWidth <= window.innerWidth"))
                .as("nothing of “%s” sticks out sideways", page.title())
                .isEqualTo(true);
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }
}
