package org.casereviewupdate.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.qute.Engine;
import io.quarkus.qute.HtmlEscaper;
import io.quarkus.qute.Template;
import io.quarkus.qute.Variant;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.casereviewupdate.language.Language;
import org.junit.jupiter.api.Test;

class MouldTest {

    private static final Visit ENGLISH = new Visit(Language.ENGLISH, false, false, "");
    private static final Visit WELSH = new Visit(Language.WELSH, true, false, "");

    private final Template template = Engine.builder()
            .addDefaults()
            .addResultMapper(new HtmlEscaper(List.of("text/html")))
            .build()
            .parse(
                    "<p>{text}</p>{#for one in kept}<i>{one}</i>{/for}<input value=\"{text}\">",
                    Variant.forContentType("text/html"));

    private final AtomicInteger made = new AtomicInteger();
    private final Mould<List<String>> mould = new Mould<>((text, kept) -> {
        made.incrementAndGet();
        return template.data("text", text, "kept", kept);
    });

    @Test
    void a_page_is_what_making_it_anew_would_give() {
        for (String text : List.of("ann@example.org", "o'neil&sons+\"<i>\"$1\\@example.org", "", "Ŵyn 😀")) {
            assertThat(mould.fill(ENGLISH, List.of("a&b"), text))
                    .isEqualTo(
                            template.data("text", text, "kept", List.of("a&b")).render());
        }
    }

    @Test
    void it_is_made_once_for_everybody_who_sees_the_same() {
        for (int i = 0; i < 50; i++) {
            assertThat(mould.fill(ENGLISH, List.of(), "reader-" + i)).contains("<p>reader-" + i + "</p>");
        }

        assertThat(made).hasValue(1);
    }

    @Test
    void who_chose_something_else_or_reads_another_language_has_a_page_of_their_own() {
        String plain = mould.fill(ENGLISH, List.of(), "ann");
        String chosen = mould.fill(ENGLISH, List.of("neglect"), "ann");
        mould.fill(WELSH, List.of(), "ann");

        assertThat(plain).doesNotContain("<i>");
        assertThat(chosen).contains("<i>neglect</i>");
        assertThat(made).hasValue(3);
    }

    @Test
    void a_page_that_is_looked_at_is_none_for_it() {
        assertThatThrownBy(() -> mould.fill(new Visit(Language.ENGLISH, false, true, "a=b"), List.of(), "ann"))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
