package org.casereviewupdate.web;

import io.quarkus.qute.HtmlEscaper;
import io.quarkus.qute.TemplateInstance;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiFunction;

/**
 * A page that answers a form and differs from one visitor to the next by one text only, such as the address that they typed. It is made once for
 * each variant and kept, and the text is put in for each visitor, as what is personal is put into a mail: making the page anew was the dearest
 * part of answering a form.
 *
 * @param <V> what else the page depends on: of equal values equal pages are made, and there are few of them, for all are kept
 */
public final class Mould<V> {

    /** Where the text belongs. Escaping leaves it as it is, and nobody who fills in a form can know it. */
    private static final String MARK = UUID.randomUUID().toString();

    private static final HtmlEscaper ESCAPER = new HtmlEscaper(List.of());

    private record Variant<V>(Visit visit, V value) {}

    private final Map<Variant<V>, List<String>> made = new ConcurrentHashMap<>();
    private final BiFunction<String, V, TemplateInstance> page;

    /** A mould for the pages that come of a text, which they show as HTML or in an attribute, and of what else they depend on. */
    public Mould(BiFunction<String, V, TemplateInstance> page) {
        this.page = page;
    }

    String fill(Visit visit, V value, String text) {
        if (visit.looking()) {
            throw new IllegalArgumentException("A page that is looked at depends on what was asked for");
        }
        List<String> pieces = made.computeIfAbsent(new Variant<>(visit, value), this::make);
        return String.join(ESCAPER.map(text, null), pieces);
    }

    private List<String> make(Variant<V> variant) {
        String whole = variant.visit().render(page.apply(MARK, variant.value()));
        return List.of(whole.split(MARK, -1));
    }
}
