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
import java.util.function.Consumer;
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

    /** The same every way in which a page may be shown. */
    public static void isAccessibleEveryWay(Page page, String name) {
        everyWay(page, name, Browser::isAccessible);
    }

    /**
     * Checks a page on a narrow screen and on a wide one, in light colours and in dark. Of the four the two that differ most are checked wholly
     * and kept as pictures, and the others for what width and colours change: contrast, the size of what is pressed, and what sticks out. The narrow
     * width is also what is left of a screen of 1280 pixels at a zoom of 400 % (WCAG 2.2, 1.4.10).
     */
    public static void everyWay(Page page, String name, Consumer<Page> check) {
        for (int width : new int[] {320, 1280}) {
            page.setViewportSize(width, 900);
            for (ColorScheme scheme : List.of(ColorScheme.DARK, ColorScheme.LIGHT)) {
                page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
                if (width < 1000 == (scheme == ColorScheme.DARK)) {
                    picture(page, name + "-" + width + "-" + scheme);
                    check.accept(page);
                } else {
                    looksWell(page);
                }
            }
        }
    }

    /** The checker's script is in the page already. */
    private static void looksWell(Page page) {
        Object broken = page.evaluate("""
            () => axe.run({runOnly: ['color-contrast', 'target-size']})
                .then(found => found.violations.map(rule => rule.id + ' ' + rule.nodes.map(node => node.html)))
            """);
        assertThat(broken).as(page.title()).isEqualTo(List.of());
        fits(page);
    }

    /** Keeps a picture of the whole page under {@code target/pages}. */
    public static void picture(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions().setFullPage(true).setPath(Path.of("target/pages", name + ".png")));
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
                .setLegacyMode(true) // otherwise each check opens a page of its own to add up what it found
                .withTags(List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"))
                .analyze()
                .getViolations();
        assertThat(broken)
                .filteredOn(rule -> !without.contains(rule.getId()))
                .as(page.title())
                .isEmpty();
        fits(page);
    }

    private static void fits(Page page) {
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
