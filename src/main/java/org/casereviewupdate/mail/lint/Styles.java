package org.casereviewupdate.mail.lint;

import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Which colours a mail program gives to each element: of what CSS knows as much as decides about a colour. */
final class Styles {

    private final Map<Element, Map<String, Declaration>> declared = new IdentityHashMap<>();
    private final boolean dark;

    private Styles(boolean dark) {
        this.dark = dark;
    }

    /** The styles of a document, read in light or in dark. */
    static Styles of(Document html, boolean dark) {
        Styles styles = new Styles(dark);
        html.select("style")
                .forEach(sheet -> StyleSheet.rules(sheet.data(), dark)
                        .forEach(rule ->
                                rule.in(html).forEach(element -> styles.declare(element, rule.declarations()))));
        html.select("[style]").forEach(element -> styles.declare(element, StyleSheet.inline(element.attr("style"))));
        html.select("[bgcolor]")
                .forEach(element -> styles.declare(
                        element, Map.of("background-color", new Declaration(element.attr("bgcolor"), 0))));
        return styles;
    }

    Colour text(Element element) {
        return nearest(element, one -> {
                    Optional<Colour> own = value(one, "color").flatMap(Colour::in);
                    return own.isEmpty() && one.tagName().equals("a") ? Optional.of(Colour.LINK) : own;
                })
                .orElse(dark ? Colour.WHITE : Colour.BLACK);
    }

    Colour behind(Element element) {
        return nearest(element, one -> value(one, "background-color").flatMap(Colour::in))
                .orElse(dark ? Colour.BLACK : Colour.WHITE);
    }

    boolean isHidden(Element element) {
        return nearest(element, one -> value(one, "display").filter("none"::equals))
                .isPresent();
    }

    private void declare(Element element, Map<String, Declaration> declarations) {
        Map<String, Declaration> known = declared.computeIfAbsent(element, unheardOf -> new HashMap<>());
        declarations.forEach((property, declaration) ->
                known.merge(property, declaration, (old, one) -> one.weight() >= old.weight() ? one : old));
    }

    private Optional<String> value(Element element, String property) {
        return Optional.ofNullable(declared.get(element))
                .map(known -> known.get(property))
                .map(Declaration::value);
    }

    private static <T> Optional<T> nearest(Element element, Function<Element, Optional<T>> wanted) {
        for (@Nullable Element one = element; one != null; one = one.parent()) {
            Optional<T> found = wanted.apply(one);
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    /**
     * What a property is set to.
     *
     * @param value its value
     * @param weight how much counts against another one: the heavier and then the later wins
     */
    record Declaration(String value, int weight) {}
}
