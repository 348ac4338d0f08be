package org.casereviewupdate.console;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.not;

import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.casereviewupdate.account.ManagePeople;
import org.casereviewupdate.account.PersonView;
import org.casereviewupdate.account.Role;
import org.casereviewupdate.support.FeatureTest;
import org.casereviewupdate.support.OtherSignIn;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** People come in by their organisation's own sign-in. */
@FeatureTest
class OtherSignInTest {

    private static final Pattern STATE = Pattern.compile("[?&]state=([^&]+)");

    @Inject
    OtherSignIn other;

    @Inject
    ManagePeople people;

    private final Map<String, String> cookies = new HashMap<>();

    @AfterEach
    void close() {
        other.close();
    }

    @Test
    void until_it_is_configured_there_is_no_such_way_in() {
        given().redirects()
                .follow(false)
                .get("/console/sign-in-with")
                .then()
                .header("Location", not(containsString("authorize")));
        given().get("/console/sign-in").then().statusCode(200).body(not(containsString("/console/sign-in-with")));
    }

    @Test
    void whom_the_organisation_gives_a_role_comes_in_with_it() throws Exception {
        other.signsIn("sub-1", "staff", "viewer", "editor");

        comesBack().then().statusCode(303).header("Location", endsWith("/console"));

        given().cookie("session", cookies.get("session"))
                .get("/console")
                .then()
                .statusCode(200)
                .body(containsString("Somebody from outside"), containsString("(editor)"));
        assertThat(cookies.keySet()).noneMatch(name -> name.startsWith("q_session"));
    }

    @Test
    void the_same_person_is_known_again_and_takes_over_a_new_role() throws Exception {
        other.signsIn("sub-1", "editor");
        comesBack().then().statusCode(303);
        String before = cookies.get("session");
        cookies.clear();

        other.signsIn("sub-1", "viewer");
        comesBack().then().statusCode(303);

        assertThat(people.all()).singleElement().extracting(PersonView::role).isEqualTo(Role.VIEWER);
        given().redirects()
                .follow(false)
                .cookie("session", before)
                .get("/console")
                .then()
                .statusCode(303);
    }

    @Test
    void whom_the_organisation_gives_no_role_stays_outside() throws Exception {
        other.signsIn("sub-2", "staff");

        comesBack().then().statusCode(403);

        assertThat(people.all()).isEmpty();
    }

    @Test
    void whom_an_admin_has_locked_out_stays_outside() throws Exception {
        other.signsIn("sub-1", "editor");
        comesBack().then().statusCode(303);
        people.lock(people.all().get(0).id(), "system");
        given().redirects()
                .follow(false)
                .cookie("session", cookies.get("session"))
                .get("/console")
                .then()
                .statusCode(303);
        cookies.clear();

        comesBack().then().statusCode(403);
    }

    /** There and back, as a browser does it. */
    private Response comesBack() {
        String there = get("/console/sign-in-with").header("Location");
        assertThat(there).startsWith(other.issuer() + "/authorize");
        String state = STATE.matcher(there).results().findFirst().orElseThrow().group(1);
        get("/console/sign-in-with?code=abc&state=" + URLDecoder.decode(state, StandardCharsets.UTF_8));
        return get("/console/sign-in-with");
    }

    private Response get(String path) {
        Response answer = given().redirects().follow(false).cookies(cookies).get(path);
        answer.detailedCookies().forEach(cookie -> {
            if (cookie.getMaxAge() == 0) {
                cookies.remove(cookie.getName());
            } else {
                cookies.put(cookie.getName(), cookie.getValue());
            }
        });
        return answer;
    }
}
