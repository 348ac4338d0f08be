package org.casereviewupdate.web;

import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Optional;
import java.util.Set;
import org.casereviewupdate.publisher.PublisherConfig;
import org.jboss.resteasy.reactive.server.core.ResteasyReactiveRequestContext;
import org.jboss.resteasy.reactive.server.spi.ResteasyReactiveContainerRequestContext;
import org.jspecify.annotations.Nullable;

/** Tells the console's own forms from what another site makes an editor's browser send: origin and token both have to be ours. */
@Singleton
class OwnForms {

    private static final Set<String> ONLY_LOOK = Set.of("GET", "HEAD", "OPTIONS");

    private final SessionCookie cookie;
    private final String publicOrigin;

    OwnForms(SessionCookie cookie, PublisherConfig publisher) {
        this.cookie = cookie;
        URI base = publisher.baseUrl();
        this.publicOrigin = base.getScheme() + "://" + base.getAuthority();
    }

    void check(ResteasyReactiveContainerRequestContext request, RoutingContext context) {
        if (ONLY_LOOK.contains(request.getMethod())) {
            return;
        }
        if (!isOurs(context.request()) || !carriesToken(request, context)) {
            throw new ForeignForm();
        }
    }

    /** Every browser names the origin of a form that it posts; the pages' referrer policy lets it. */
    private boolean isOurs(HttpServerRequest request) {
        String origin = request.getHeader("Origin");
        return origin != null && (origin.equals(publicOrigin) || sameHost(origin, request));
    }

    /** For whoever reaches the console by another name than the public one, as from inside. */
    private static boolean sameHost(String origin, HttpServerRequest request) {
        try {
            String authority = URI.create(origin).getAuthority();
            return authority != null
                    && request.authority() != null
                    && authority.equalsIgnoreCase(request.authority().toString());
        } catch (IllegalArgumentException noUri) {
            return false;
        }
    }

    /** Who is not signed in lends no power to a forged form, and has no token. */
    private boolean carriesToken(ResteasyReactiveContainerRequestContext request, RoutingContext context) {
        Optional<String> expected = cookie.formToken(context);
        return expected.isEmpty() || same(expected.get(), sentToken(request));
    }

    private static @Nullable String sentToken(ResteasyReactiveContainerRequestContext request) {
        ResteasyReactiveRequestContext form = (ResteasyReactiveRequestContext) request.getServerRequestContext();
        return form.getFormParameter(SessionCookie.FORM_FIELD, true, false) instanceof String token ? token : null;
    }

    private static boolean same(String expected, @Nullable String sent) {
        return sent != null
                && MessageDigest.isEqual(
                        expected.getBytes(StandardCharsets.UTF_8), sent.getBytes(StandardCharsets.UTF_8));
    }
}
