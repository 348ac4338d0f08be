package org.casereviewupdate.web;

import io.quarkus.qute.TemplateInstance;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.LanguageHeader;
import io.vertx.ext.web.RoutingContext;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.casereviewupdate.language.Language;
import org.jspecify.annotations.Nullable;

/**
 * How somebody came to a page: in which language, and how to come back to it in the other one. No cookie remembers it.
 *
 * @param language the language to answer in: that of {@code ?lang}, else the first of ours that the browser accepts, else English
 * @param chosen whether {@code ?lang} said so, and our links have to go on saying it
 * @param looking whether the page was only looked at
 * @param query what was asked besides; empty for a form that was sent, whose page has no address to come back to
 */
record Visit(Language language, boolean chosen, boolean looking, String query) {

    /** The name under which templates know it. */
    static final String ATTRIBUTE = "visit";

    private static final String PARAMETER = "lang=";

    static Visit of(RoutingContext context) {
        HttpServerRequest request = context.request();
        String query = request.query() == null ? "" : request.query();
        Optional<Language> chosen = parameters(query)
                .filter(Visit::isLanguage)
                .flatMap(parameter -> Language.named(parameter.substring(PARAMETER.length())).stream())
                .findFirst();
        Language language = chosen.or(() -> accepted(context)).orElse(Language.ENGLISH);
        boolean looking = request.method() == HttpMethod.GET || request.method() == HttpMethod.HEAD;
        return new Visit(language, chosen.isPresent(), looking, looking ? query : "");
    }

    /** The page in the language of the visit. */
    String render(TemplateInstance page) {
        return page.setLocale(language.locale()).setAttribute(ATTRIBUTE, this).render();
    }

    /** An address of ours; the language goes on if the visitor has chosen one. */
    String at(String address) {
        if (!chosen) {
            return address;
        }
        return address + (address.contains("?") ? "&" : "?") + PARAMETER + language.code();
    }

    /** Begins with the query, so that it cannot lead to another page, let alone another site. */
    String inOtherLanguage() {
        if (!looking) {
            return "";
        }
        String language = PARAMETER + this.language.other().code();
        return Stream.concat(parameters(query).filter(parameter -> !isLanguage(parameter)), Stream.of(language))
                .collect(Collectors.joining("&", "?", ""));
    }

    private static Stream<String> parameters(String query) {
        return Arrays.stream(query.split("&")).filter(parameter -> !parameter.isEmpty());
    }

    private static boolean isLanguage(String parameter) {
        return parameter.startsWith(PARAMETER);
    }

    private static Optional<Language> accepted(RoutingContext context) {
        return context.acceptableLanguages().stream()
                .filter(language -> language.weight() > 0)
                .map(LanguageHeader::tag)
                .flatMap((@Nullable String tag) -> Language.named(tag).stream())
                .findFirst();
    }
}
