package org.casereviewupdate.console;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import io.restassured.RestAssured;
import java.util.ArrayList;
import java.util.List;

/** Watches a browser for anything that ran, was asked for elsewhere, or came into a page as more than text. */
final class PageWatch {

    /** What no page of ours and no mail has: a handler in the markup, a script that is not ours, an address that is a program. */
    private static final String FOREIGN = """
            const foreign = (document, where) => [...document.querySelectorAll('*')]
                .filter(element => {
                    const name = element.tagName.toLowerCase();
                    return ['object', 'embed', 'applet', 'base', 'math', 'portal', 'frameset', 'marquee'].includes(name)
                        || name === 'script' && !(element.getAttribute('src') ?? '').startsWith('/assets/')
                        || [...element.attributes].some(({name: key, value}) =>
                            /^on|^srcdoc$|^hx-on|^data-hx/.test(key)
                            || /^(href|src|action|formaction|data|xlink:href)$/.test(key)
                                && /^[\\s\\0]*(javascript|vbscript|data:text)/i.test(value)
                            || key !== 'href' && /^(src|srcset|action|formaction|data|poster|background|style|manifest|hx-get|hx-post)$/.test(key)
                                && value.includes('evil.example'));
                })
                .map(element => where + ' ' + element.outerHTML.slice(0, 200));
            """;

    private static final String ON_THIS_PAGE = "() => {" + FOREIGN + "return foreign(document, location.pathname); }";

    /**
     * Ten at a time in one frame, one below the other, none of which may swallow the next. Styles say nothing here and take time; our own script
     * runs once in each frame.
     */
    private static final String IN_FRAMES = "async paths => {" + FOREIGN + """
            const found = [];
            for (let i = 0; i < paths.length; i += 10) {
                const these = paths.slice(i, i + 10);
                const pages = await Promise.all(these.map(async path => (await fetch(path)).text()));
                const frame = document.createElement('iframe');
                frame.srcdoc = pages.map((html, n) => html
                    .replace(/<link rel="stylesheet"[^>]*>/g, '')
                    .replace(n ? /<script src="\\/assets\\/[^>]*><\\/script>/g : /$^/, '')).join('');
                await new Promise(loaded => { frame.onload = loaded; document.body.append(frame); });
                found.push(...foreign(frame.contentDocument, these[0] + ' and the next'));
                if (frame.contentDocument.querySelectorAll('main').length !== these.length) {
                    found.push(these[0] + ' or one of the next swallows what follows it');
                }
                frame.remove();
            }
            return found;
            }
            """;

    /** What a browser shows of a feed stands inside a page of its own. */
    private static final String IN_A_FEED = "() => {" + FOREIGN + """
            const source = document.getElementById('webkit-xml-viewer-source-xml');
            const strange = [...(source ?? document.querySelector('pre')).querySelectorAll('*')]
                .filter(element => !source || /xhtml|svg|MathML/.test(element.namespaceURI))
                .map(element => location.pathname + ' ' + element.outerHTML.slice(0, 200));
            return [...strange, ...foreign(source ?? document, location.pathname)];
            }
            """;

    private final List<String> trouble = new ArrayList<>();
    private int pages;

    /** Watches from now on. */
    void over(Page page) {
        page.onDialog(dialog -> {
            trouble.add("dialog " + dialog.message());
            dialog.dismiss();
        });
        page.onConsoleMessage(message -> {
            if (message.text().contains("Content Security Policy")
                    || message.text().contains("Blocked script")) {
                trouble.add(message.text());
            }
        });
        page.onRequest(request -> {
            if (!request.url().startsWith("http://localhost:") && !request.url().startsWith("data:")) {
                trouble.add("request " + request.url());
            }
        });
    }

    /** Looks through the page that is shown now. */
    void looks(Page page) {
        pages++;
        note(page.evaluate(ON_THIS_PAGE));
    }

    /** Looks through many pages, shown one beside the other in a page that has no policy: nothing but their own care keeps them from harm. */
    void looksAtEach(Page page, List<String> paths) {
        pages += paths.size();
        String blank = "http://localhost:" + RestAssured.port + "/blank-page";
        page.route(
                blank,
                route -> route.fulfill(new Route.FulfillOptions()
                        .setContentType("text/html")
                        .setBody("<!doctype html><title>Blank</title><body>")));
        page.navigate(blank);
        note(page.evaluate(IN_FRAMES, paths));
    }

    /** Looks through a feed that the browser shows as a document of such a type. */
    void looksAtFeed(Page page, String path, String type) {
        pages++;
        String feed = "http://localhost:" + RestAssured.port + path;
        page.route(
                feed,
                route -> route.fulfill(
                        new Route.FulfillOptions().setResponse(route.fetch()).setContentType(type)));
        List<String> before = List.copyOf(trouble);
        page.navigate(feed);
        // The browser's own viewers have styles in their markup.
        trouble.removeIf(words -> words.startsWith("Applying inline style violates") && !before.contains(words));
        note(page.evaluate(IN_A_FEED));
    }

    private void note(Object foreign) {
        ((List<?>) foreign).forEach(element -> trouble.add("element " + element));
    }

    /** Nothing of the kind happened, and it was looked for on so many pages at least. */
    void sawNothingOn(int least) {
        assertThat(trouble).isEmpty();
        assertThat(pages).isGreaterThanOrEqualTo(least);
    }
}
