package org.casereviewupdate.support;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What pages are held against finds what is broken, in whichever of the four ways it shows. */
@FeatureTest
class BrowserTest {

    private static final String PAGE = """
            <!doctype html>
            <html lang="en">
            <head><title>A page</title><style>%s</style></head>
            <body><main><h1>A page</h1>%s</main></body>
            </html>
            """;

    @Test
    void a_sound_page_is_sound() {
        try (Browser browser = Browser.start()) {
            Page page = browser.page(1280, ColorScheme.LIGHT);
            page.setContent(PAGE.formatted("", "<p>Words</p>"));

            Browser.isAccessibleEveryWay(page, "sound");
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            everywhere              | ''                    | <img src="data:,">   | image-alt
            narrow and dark         | (max-width: 999px) and (prefers-color-scheme: dark)  | <p>Words</p> | color-contrast
            narrow and light        | (max-width: 999px) and (prefers-color-scheme: light) | <p>Words</p> | color-contrast
            wide and dark           | (min-width: 999px) and (prefers-color-scheme: dark)  | <p>Words</p> | color-contrast
            wide and light          | (min-width: 999px) and (prefers-color-scheme: light) | <p>Words</p> | color-contrast
            too wide for a narrow one | '' | <div style="width: 400px">Words</div> | sticks out sideways
            """)
    void what_is_broken_is_found(String where, String grey, String part, String told) {
        String style = grey.isEmpty() ? "" : "@media " + grey + " { p { color: #ccc; background: #fff } }";
        try (Browser browser = Browser.start()) {
            Page page = browser.page(1280, ColorScheme.LIGHT);
            page.setContent(PAGE.formatted(style, part));

            assertThatThrownBy(() -> Browser.isAccessibleEveryWay(page, "broken"))
                    .as(where)
                    .hasMessageContaining(told);
        }
    }
}
