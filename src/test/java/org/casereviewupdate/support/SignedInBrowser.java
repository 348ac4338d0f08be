package org.casereviewupdate.support;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.options.Cookie;
import io.restassured.RestAssured;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.UUID;
import org.casereviewupdate.web.SessionCookie;

/** A browser in which a colleague is signed in to the console. */
public record SignedInBrowser(UUID person, String email, String session) {

    /** Looks at a page. */
    public RequestSpecification looks() {
        return RestAssured.given().redirects().follow(false).cookie("session", session);
    }

    /** Sends a form of one of the console's pages. */
    public RequestSpecification sends() {
        return looks().header("Origin", origin()).formParam(SessionCookie.FORM_FIELD, formToken());
    }

    public String formToken() {
        return SessionCookie.formToken(session);
    }

    /** Makes a real browser be signed in. */
    public void in(BrowserContext browser) {
        browser.addCookies(List.of(new Cookie("session", session).setUrl(origin())));
    }

    public static String origin() {
        return "http://localhost:" + RestAssured.port;
    }
}
