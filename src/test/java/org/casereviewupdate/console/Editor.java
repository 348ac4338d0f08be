package org.casereviewupdate.console;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import io.quarkus.arc.Arc;
import io.restassured.RestAssured;
import org.casereviewupdate.account.Role;
import org.casereviewupdate.support.Browser;
import org.casereviewupdate.support.Colleagues;

/** Somebody who works in the console, in a real browser. */
final class Editor implements AutoCloseable {

    private final Browser browser;
    private final BrowserContext context;
    private final Page page;
    private final String name;

    private Editor(Browser browser, BrowserContext context, String name) {
        this.browser = browser;
        this.context = context;
        this.page = context.newPage();
        this.name = name;
    }

    static Editor at(int width, ColorScheme scheme) {
        Browser browser = Browser.start();
        return at(browser, browser.context(width, scheme), width + "-" + scheme);
    }

    /** Somebody whose browser holds the pages to their policy, as every browser does. */
    static Editor guarded() {
        Browser browser = Browser.start();
        return at(browser, browser.guarded(1280, ColorScheme.LIGHT), "guarded");
    }

    /** Somebody whose browser runs no script at all. */
    static Editor withoutScript() {
        Browser browser = Browser.start();
        return at(browser, browser.contextWithoutScript(1280), "without-script");
    }

    private static Editor at(Browser browser, BrowserContext context, String name) {
        Arc.container().instance(Colleagues.class).get().signedIn(Role.ADMIN).in(context);
        return new Editor(browser, context, name);
    }

    Page page() {
        return page;
    }

    Editor opens(String path) {
        page.navigate("http://localhost:" + RestAssured.port + path);
        return this;
    }

    Editor types(String field, String text) {
        page.fill(field, text);
        return this;
    }

    Editor presses(String button) {
        page.click("button:has-text(\"" + button + "\")");
        return this;
    }

    /** Composes an issue that says no more than this, and looks at it. */
    Editor composes(String note) {
        return opens("/console/issues/new").types("#note", note).presses("Compose and hold it");
    }

    String sees() {
        return page.innerText("main");
    }

    /** Holds the page against the rules of accessibility. */
    Editor checks(String what) {
        // The checker runs a script in every frame, and a mail's frame runs none; mails are checked by tests of their
        // own.
        page.evaluate("document.querySelectorAll('iframe').forEach(frame => frame.replaceWith("
                + "Object.assign(document.createElement('iframe'), {title: frame.title})))");
        Browser.isAccessibleEveryWay(page, "console-" + what);
        return this;
    }

    Editor keeps(String what) {
        Browser.picture(page, "console/" + name + "-" + what);
        return this;
    }

    @Override
    public void close() {
        context.close();
        browser.close();
    }
}
