package org.casereviewupdate.console;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;

/** Watches a browser for anything that ran, was asked for elsewhere, or came into a page as more than text. */
final class PageWatch {

    /** What no page of ours and no mail has: a handler in the markup, a script that is not ours, an address that is a program. */
    private static final String FOREIGN = """
            () => [...document.querySelectorAll('*')]
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
                .map(element => location.pathname + ' ' + element.outerHTML.slice(0, 200))
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
        Object foreign = page.evaluate(FOREIGN);
        ((List<?>) foreign).forEach(element -> trouble.add("element " + element));
    }

    /** Nothing of the kind happened, and it was looked for on so many pages at least. */
    void sawNothingOn(int least) {
        assertThat(trouble).isEmpty();
        assertThat(pages).isGreaterThanOrEqualTo(least);
    }
}
