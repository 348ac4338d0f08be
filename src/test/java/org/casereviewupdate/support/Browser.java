package org.casereviewupdate.support;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Frame;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import io.quarkus.arc.Arc;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.Assumptions;

/** A real browser, as the machine has it, with nothing in it from earlier tests. */
public final class Browser implements AutoCloseable {

    /** What a program can check of WCAG 2.2 AA, and good practice. */
    private static final List<String> ALL_RULES =
            List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");

    private static final String CHECKER = read("/axe.min.js");

    private final com.microsoft.playwright.Browser browser;
    private final List<BrowserContext> contexts = new ArrayList<>();

    private Browser(com.microsoft.playwright.Browser browser) {
        this.browser = browser;
    }

    /** Opens the browser; where there is none the test is skipped, but not in CI. */
    public static Browser start() {
        boolean found = Chromium.program().isPresent();
        if (!found && System.getenv("CI") != null) {
            throw new AssertionError("CI needs Chromium at one of " + Chromium.PLACES);
        }
        Assumptions.assumeTrue(found, "No Chromium at any of " + Chromium.PLACES);
        return new Browser(Arc.container().instance(Chromium.class).get().browser());
    }

    /** A page of its own, without script if the pages are to prove that they need none. */
    public Page page(int width, ColorScheme scheme) {
        return context(width, scheme).newPage();
    }

    public BrowserContext context(int width, ColorScheme scheme) {
        return open(new com.microsoft.playwright.Browser.NewContextOptions()
                .setViewportSize(width, 900)
                .setBypassCSP(true)
                .setColorScheme(scheme));
    }

    /** A window of a browser in which no script runs. */
    public BrowserContext contextWithoutScript(int width) {
        return open(new com.microsoft.playwright.Browser.NewContextOptions()
                .setViewportSize(width, 900)
                .setJavaScriptEnabled(false));
    }

    /** As a visitor has it: what a page's policy forbids does not happen, and is told in {@code console.error}. */
    public BrowserContext guarded(int width, ColorScheme scheme) {
        return open(new com.microsoft.playwright.Browser.NewContextOptions()
                .setViewportSize(width, 900)
                .setColorScheme(scheme));
    }

    /** Holds a page against the rules of WCAG 2.2 AA that a program can check, and against a width too narrow for it. */
    public static void isAccessible(Page page) {
        check(page, ALL_RULES, List.of());
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
                    check(page, List.of("color-contrast", "target-size"), List.of());
                }
            }
        }
    }

    /** Keeps a picture of the whole page under {@code target/pages}, if {@code -Dpictures} asks for them: to draw one takes longer than to check it. */
    public static void picture(Page page, String name) {
        if (System.getProperty("pictures") == null) {
            return;
        }
        page.screenshot(new Page.ScreenshotOptions().setFullPage(true).setPath(Path.of("target/pages", name + ".png")));
    }

    /** The same for a mail, which its reader's program sets into a page of its own with landmarks of its own. */
    public static void isAccessibleMail(Page page) {
        check(page, ALL_RULES, List.of("landmark-one-main", "region"));
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

    /**
     * Has the checker tell in full of what is broken only: of what is not it would write down every element, which takes as long as checking. Style
     * sheets it would read for a rule that is none of these.
     */
    private static void check(Page page, List<String> rules, List<String> without) {
        page.frames().forEach(Browser::bringChecker);
        Object broken = page.evaluate("""
            ({rules, without}) => axe.run({runOnly: rules, resultTypes: ['violations'], preload: {assets: ['media']}})
                .then(found => found.violations
                    .filter(rule => !without.includes(rule.id))
                    .map(rule => [rule.id, rule.help, ...rule.nodes.map(node => node.html + ' ' + node.failureSummary)]))
            """, Map.of("rules", rules, "without", without));
        assertThat(broken).as(page.title()).isEqualTo(List.of());
        fits(page);
    }

    /** It stays until the page is left. */
    private static void bringChecker(Frame frame) {
        if (frame.evaluate("typeof axe").equals("undefined")) {
            frame.evaluate(CHECKER);
        }
    }

    private static void fits(Page page) {
        assertThat(page.evaluate("document.documentElement.scrollWidth <= window.innerWidth"))
                .as("nothing of “%s” sticks out sideways", page.title())
                .isEqualTo(true);
    }

    private BrowserContext open(com.microsoft.playwright.Browser.NewContextOptions options) {
        BrowserContext context = browser.newContext(options);
        contexts.add(context);
        return context;
    }

    private static String read(String resource) {
        try (InputStream script = AxeBuilder.class.getResourceAsStream(resource)) {
            return new String(script.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    @Override
    public void close() {
        contexts.forEach(BrowserContext::close);
    }
}
