package org.casereviewupdate;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.RestAssured;
import io.restassured.config.EncoderConfig;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.casereviewupdate.account.Role;
import org.casereviewupdate.support.AdminKey;
import org.casereviewupdate.support.Colleagues;
import org.casereviewupdate.support.Doors;
import org.casereviewupdate.support.Doors.Door;
import org.casereviewupdate.support.FeatureTest;
import org.casereviewupdate.support.RawRequest;
import org.casereviewupdate.support.SignedInBrowser;
import org.casereviewupdate.support.TableDump;
import org.casereviewupdate.web.SessionCookie;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every door with everybody who may knock: it opens to whom the table names, and to nobody else. */
@FeatureTest
class DoorsTest {

    @Inject
    Colleagues colleagues;

    @Inject
    TableDump tables;

    @Test
    void strangers_find_every_door_shut_that_is_not_for_everyone() {
        for (Door door : Doors.inTheTable()) {
            int status = knock(given().redirects().follow(false), door);

            if (door.path().startsWith("/manage/subscription")) {
                // Behind it is a subscriber's own page, which is nobody's role but a link's.
                assertThat(status).as(door.toString()).isNotIn(200, 401);
            } else if (door.isOpenToEveryone()) {
                assertThat(status).as(door.toString()).isNotIn(401, 403);
            } else if (door.leadsToAnotherSignIn()) {
                assertThat(status).as(door.toString()).isIn(303, 401);
            } else {
                assertThat(status).as(door.toString()).isEqualTo(door.isOfTheConsole() ? 303 : 401);
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void a_door_opens_from_the_role_on_that_the_table_names(Role role) {
        String key = key(role);
        // A mail server has a key and nobody to sign in.
        SignedInBrowser browser = role.isForPeople() ? colleagues.signedIn(role) : null;
        for (Door door : closed()) {
            if (browser == null && door.isOfTheConsole()) {
                continue;
            }
            boolean mayEnter = role.includes(Role.valueOf(door.role().toUpperCase(Locale.ROOT)));
            int status = knock(
                    door.isOfTheConsole() ? browser.sends() : given().auth().oauth2(key), door);

            if (mayEnter) {
                assertThat(status).as("%s as %s", door, role).isNotIn(401, 403);
            } else {
                assertThat(status).as("%s as %s", door, role).isEqualTo(403);
            }
        }
    }

    @Test
    void a_06_no_door_of_the_console_takes_a_form_that_is_not_its_own() {
        SignedInBrowser admin = colleagues.signedIn(Role.ADMIN);
        Map<String, List<String>> before = tables.take();

        Doors.inTheTable().stream()
                .filter(door -> door.isOfTheConsole() && !door.method().equals("GET"))
                .forEach(door -> {
                    int withoutToken = knock(admin.looks(), door);
                    int fromElsewhere = reads(
                                    admin.looks()
                                            .header("Origin", "https://evil.example")
                                            .formParam(SessionCookie.FORM_FIELD, admin.formToken()),
                                    door)
                            .request(door.method(), door.somePath())
                            .statusCode();
                    assertThat(List.of(withoutToken, fromElsewhere))
                            .as(door.toString())
                            .containsOnly(403);
                });

        assertThat(tables.take()).isEqualTo(before);
    }

    @Test
    void a_08_no_way_of_writing_a_path_gets_a_stranger_through() {
        for (Door door : closed()) {
            for (String target : variants(door.somePath())) {
                assertThat(RawRequest.of(door.method()).to(target).status())
                        .as("%s %s", door.method(), target)
                        .isIn(303, 400, 401, 403, 404, 405, 411, 415);
            }
        }
    }

    private static List<Door> closed() {
        return Doors.inTheTable().stream()
                .filter(door -> !door.isOpenToEveryone() && !door.leadsToAnotherSignIn())
                .toList();
    }

    private static String key(Role role) {
        return AdminKey.admin()
                .body("{\"label\":\"a test\",\"role\":\"" + role + "\"}")
                .post("/api/v1/api-keys")
                .path("secret");
    }

    private static int knock(RequestSpecification request, Door door) {
        return reads(request.header("Origin", SignedInBrowser.origin()), door)
                .request(door.method(), door.somePath())
                .statusCode();
    }

    /** Something in the format that the door reads, or it is refused before anybody is asked who they are. */
    private static RequestSpecification reads(RequestSpecification request, Door door) {
        if (door.method().equals("GET")) {
            return request;
        }
        boolean table = door.path().endsWith("/imports");
        if (door.isOfTheConsole()) {
            return table ? request.multiPart("file", "table.csv", new byte[0], "text/csv") : request;
        }
        if (door.path().endsWith("/returned-mails")) {
            return request.config(RestAssured.config()
                            .encoderConfig(EncoderConfig.encoderConfig()
                                    .encodeContentTypeAs("message/rfc822", ContentType.TEXT)))
                    .contentType("message/rfc822")
                    .body("{}");
        }
        return request.contentType(table ? "text/csv" : "application/json").body("{}");
    }

    private static List<String> variants(String path) {
        String last = path.substring(path.lastIndexOf('/') + 1);
        String before = path.substring(0, path.lastIndexOf('/') + 1);
        return List.of(
                path + ";x",
                path + ";x=y",
                path + "%3bx",
                path + "%253bx",
                path + "%3Bx/",
                path + "/",
                path + "//",
                path + "/.",
                path + "/./",
                path + "/x/..",
                path + "/x/../",
                path + "/%2e",
                path + "/%2e%2e/" + last,
                path + "%2f",
                path + "%00",
                path + "%20",
                path + ".json",
                path + ".html",
                path + "?role=admin",
                path + "#x",
                "/" + path,
                "//" + path,
                "/." + path,
                "/x/.." + path,
                "/x/%2e%2e" + path,
                "/%2e" + path,
                "/assets/.." + path,
                "/;x" + path,
                before + ";/" + last,
                before + "/" + last,
                before + "./" + last,
                before + "%2e/" + last,
                before + "x/../" + last,
                before + last.toUpperCase(Locale.ROOT),
                path.toUpperCase(Locale.ROOT),
                "/%" + Integer.toHexString(path.charAt(1)) + path.substring(2),
                path.replace("/", "\\"),
                "/\\" + path.substring(1),
                "http://localhost:" + RestAssured.port + path,
                "http://localhost" + path,
                "http://evil.example" + path,
                path.substring(1));
    }
}
