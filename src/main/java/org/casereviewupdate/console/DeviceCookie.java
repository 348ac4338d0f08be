package org.casereviewupdate.console;

import io.vertx.core.http.Cookie;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.NewCookie;
import java.time.Duration;
import org.casereviewupdate.account.Credentials;
import org.casereviewupdate.publisher.PublisherConfig;
import org.casereviewupdate.web.ConsolePath;

/** The cookie by which a browser is known again in which somebody has signed in. It signs nobody in; it spares them the wait for strangers' guesses. */
@Singleton
class DeviceCookie {

    private static final String NAME = "device";

    private final boolean secure;

    DeviceCookie(PublisherConfig publisher) {
        this.secure = "https".equals(publisher.baseUrl().getScheme());
    }

    NewCookie of(String secret) {
        return new NewCookie.Builder(NAME)
                .value(secret)
                .path(ConsolePath.HOME)
                .maxAge((int) Duration.ofDays(365).toSeconds())
                .httpOnly(true)
                .secure(secure)
                .sameSite(NewCookie.SameSite.LAX)
                .build();
    }

    /** The browser that asks. */
    Credentials.Browser browser(RoutingContext request) {
        Cookie cookie = request.request().getCookie(NAME);
        return new Credentials.Browser(
                cookie == null ? null : cookie.getValue(),
                request.request().remoteAddress().hostAddress());
    }
}
