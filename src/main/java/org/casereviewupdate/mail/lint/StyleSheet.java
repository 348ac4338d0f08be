package org.casereviewupdate.mail.lint;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.casereviewupdate.mail.lint.Styles.Declaration;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.Selector.SelectorParseException;

/** Reads the rules of a style sheet: those that always hold, and those for dark. Other conditions are about sizes. */
final class StyleSheet {

    private static final Pattern COMMENT = Pattern.compile("(?s)/\\*.*?\\*/");
    private static final Pattern RULE = Pattern.compile("([^{}]+)\\{([^{}]*)}");
    private static final Pattern CONDITION = Pattern.compile("@[^{}]+\\{((?:[^{}]+\\{[^{}]*})*\\s*)}");
    private static final Pattern DARK = Pattern.compile("@media[^{}]*prefers-color-scheme:\\s*dark");
    private static final Pattern NAMES = Pattern.compile("[.#:\\[]");

    private static final int INLINE = 1_000_000;
    private static final int IMPORTANT = 10_000_000;

    private StyleSheet() {}

    /** The rules in their order. */
    static List<Rule> rules(String css, boolean dark) {
        String plain = COMMENT.matcher(css).replaceAll("");
        List<Rule> rules = new ArrayList<>(read(CONDITION.matcher(plain).replaceAll("")));
        Matcher conditions = CONDITION.matcher(plain);
        while (dark && conditions.find()) {
            if (DARK.matcher(conditions.group()).lookingAt()) {
                rules.addAll(read(conditions.group(1)));
            }
        }
        return rules;
    }

    /** The declarations of a style attribute. */
    static Map<String, Declaration> inline(String style) {
        return declarations(style, INLINE);
    }

    private static List<Rule> read(String css) {
        List<Rule> rules = new ArrayList<>();
        Matcher found = RULE.matcher(css);
        while (found.find()) {
            for (String selector : found.group(1).split(",")) {
                rules.add(new Rule(selector.strip(), declarations(found.group(2), weight(selector))));
            }
        }
        return rules;
    }

    /** Names count more than elements, and of each the number. */
    private static int weight(String selector) {
        int names = (int) NAMES.matcher(selector).results().count();
        return 100 * names + selector.strip().split("[\\s>]+").length;
    }

    private static Map<String, Declaration> declarations(String text, int weight) {
        Map<String, Declaration> declarations = new HashMap<>();
        for (String declaration : text.split(";")) {
            int colon = declaration.indexOf(':');
            if (colon > 0) {
                String property = declaration.substring(0, colon).strip().toLowerCase(Locale.ROOT);
                String value = declaration.substring(colon + 1).strip();
                boolean important = value.endsWith("!important");
                String plain =
                        important ? value.substring(0, value.length() - 10).strip() : value;
                declarations.put(
                        property.equals("background") ? "background-color" : property,
                        new Declaration(plain, important ? weight + IMPORTANT : weight));
            }
        }
        return declarations;
    }

    /**
     * What holds for some elements.
     *
     * @param selector which elements
     * @param declarations what holds for them
     */
    record Rule(String selector, Map<String, Declaration> declarations) {

        /** The elements of a document; none for states that a mail does not have. */
        Collection<Element> in(Document html) {
            try {
                return html.select(selector);
            } catch (SelectorParseException unknown) {
                return List.of();
            }
        }
    }
}
