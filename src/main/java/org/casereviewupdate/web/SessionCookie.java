package org.casereviewupdate.web;

import io.vertx.core.http.Cookie;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.NewCookie;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Optional;
import org.casereviewupdate.publisher.PublisherConfig;

/**
 * The cookie by which the console knows who is signed in. The browser forgets it when it is closed; when it stops working is the server's
 * decision.
 */
@Singleton
public class SessionCookie {

    /** The field of every form that carries the form token. */
    public static final String FORM_FIELD = "form-token";

    private final boolean secure;
    private final String name;

    SessionCookie(PublisherConfig publisher) {
        this.secure = "https".equals(publisher.baseUrl().getScheme());
        // The prefix keeps a neighbouring host from setting it (RFC 6265bis section 4.1.3.2); it demands https and the
        // path /.
        this.name = secure ? "__Host-session" : "session";
    }

    /** What signs a browser in. */
    public NewCookie of(String secret) {
        return cookie(secret).build();
    }

    /** What makes a browser forget. */
    public NewCookie gone() {
        return cookie("").maxAge(0).build();
    }

    /** The secret that a request brings. */
    public Optional<String> secret(RoutingContext request) {
        Cookie cookie = request.request().getCookie(name);
        return cookie == null || cookie.getValue().isEmpty() ? Optional.empty() : Optional.of(cookie.getValue());
    }

    /** What each form of this browser's pages has to carry: bound to the session, and no way back to its secret. */
    public Optional<String> formToken(RoutingContext request) {
        return secret(request).map(SessionCookie::formToken);
    }

    /** The form token that belongs to a session's secret. */
    public static String formToken(String secret) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            byte[] hash = digest.digest(("form:" + secret).getBytes(StandardCharsets.UTF_8));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java platform has SHA-256", impossible);
        }
    }

    /** Lax and not Strict: an editor who follows the link of a mail, or comes back from another sign-in page, is signed in. */
    private NewCookie.Builder cookie(String value) {
        return new NewCookie.Builder(name)
                .value(value)
                .path("/")
                .httpOnly(true)
                .secure(secure)
                .sameSite(NewCookie.SameSite.LAX);
    }
}
