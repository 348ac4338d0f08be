package org.casereviewupdate.console;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.casereviewupdate.account.Role;
import org.casereviewupdate.support.Colleagues;
import org.casereviewupdate.support.FeatureTest;
import org.casereviewupdate.support.SignedInBrowser;
import org.casereviewupdate.support.TableDump;
import org.casereviewupdate.web.SessionCookie;
import org.junit.jupiter.api.Test;

/** What another site can make an editor's browser send changes nothing. */
@FeatureTest
class FormGuardTest {

    @Inject
    Colleagues colleagues;

    @Inject
    TableDump tables;

    @Test
    void a_06_a_form_that_is_not_ours_is_refused() {
        SignedInBrowser ann = colleagues.signedIn(Role.ADMIN);
        SignedInBrowser other = colleagues.signedIn(Role.ADMIN);
        SignedInBrowser annsOther = colleagues.signedIn(ann.person(), ann.email());
        Map<String, List<String>> before = tables.take();

        List<Function<RequestSpecification, RequestSpecification>> forged = List.of(
                request -> ours(request),
                request -> token(ours(request), ""),
                request -> token(ours(request), other.formToken()),
                request -> token(ours(request), annsOther.formToken()),
                request -> token(request, ann.formToken()),
                request -> token(request.header("Origin", "null"), ann.formToken()),
                request -> token(request.header("Origin", "https://evil.example"), ann.formToken()),
                request -> token(request.header("Origin", SignedInBrowser.origin() + ".evil.example"), ann.formToken()),
                request ->
                        ours(request).contentType("text/plain").body(SessionCookie.FORM_FIELD + "=" + ann.formToken()),
                request -> ours(request)
                        .contentType("application/json")
                        .body("{\"" + SessionCookie.FORM_FIELD + "\":\"" + ann.formToken() + "\"}"),
                request -> ours(request).queryParam(SessionCookie.FORM_FIELD, ann.formToken()),
                request -> ours(request).header("X-HTTP-Method-Override", "GET"));

        forged.forEach(forge -> assertThat(
                        forge.apply(ann.looks()).post("/console/sign-out").statusCode())
                .isIn(403, 415));
        assertThat(tables.take()).isEqualTo(before);
        ann.sends().post("/console/sign-out").then().statusCode(303);
    }

    @Test
    void a_form_cannot_be_sent_as_a_link() {
        SignedInBrowser ann = colleagues.signedIn(Role.ADMIN);

        ann.looks()
                .queryParam(SessionCookie.FORM_FIELD, ann.formToken())
                .get("/console/sign-out")
                .then()
                .statusCode(405);
    }

    @Test
    void the_api_does_not_know_a_browsers_session() {
        SignedInBrowser ann = colleagues.signedIn(Role.ADMIN);

        ann.sends().get("/api/v1/api-keys").then().statusCode(401);
        given().cookie("session", ann.session()).post("/api/v1/api-keys").then().statusCode(401);
    }

    @Test
    void the_console_does_not_know_a_programs_key() {
        given().redirects()
                .follow(false)
                .auth()
                .oauth2(org.casereviewupdate.support.AdminKey.SECRET)
                .get("/console")
                .then()
                .statusCode(303);
    }

    private static RequestSpecification ours(RequestSpecification request) {
        return request.header("Origin", SignedInBrowser.origin());
    }

    private static RequestSpecification token(RequestSpecification request, String token) {
        return request.formParam(SessionCookie.FORM_FIELD, token);
    }
}
