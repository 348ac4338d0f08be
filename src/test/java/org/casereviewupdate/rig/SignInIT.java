package org.casereviewupdate.rig;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.casereviewupdate.web.SessionCookie;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** whatever ends a sign-in at one copy of the program ends it at each; the very next request there is refused. */
class SignInIT {

    private static final String ADMIN = "admin@charity.example";
    private static final String PASSWORD = "an invented password of this rig";
    private static final String COOKIE = "__Host-session";

    private static Rig rig;
    private static Replica here;
    private static Replica there;

    @BeforeAll
    static void start() throws IOException {
        Path parent = Files.createDirectories(Path.of("target", "fault-runs"));
        rig = Rig.start(Files.createTempDirectory(parent, "sign-in").toAbsolutePath());
        List<String> firstAdmin = List.of(
                "-Dcase-review-update.account.first-email=" + ADMIN,
                "-Dcase-review-update.account.first-password=" + PASSWORD);
        here = rig.another(firstAdmin);
        there = rig.another(firstAdmin);
    }

    @AfterAll
    static void stop() {
        rig.close();
    }

    @Test
    void a_04_signing_out_there_ends_it_here() throws SQLException {
        String session = signIn(person(), here);

        as(session, there).post("/console/sign-out").then().statusCode(303);

        isOver(session);
    }

    @Test
    void a_04_a_new_password_there_ends_it_here() throws SQLException {
        UUID person = person();
        String session = signIn(person, here);
        String other = signIn(person, there);

        as(other, there)
                .formParam("present", PASSWORD)
                .formParam("wanted", "another invented password")
                .post("/console/my-account/password")
                .then()
                .statusCode(303);

        isOver(session);
        isOpen(other);
    }

    @Test
    void a_04_locking_out_there_ends_it_here() throws SQLException {
        UUID person = person();
        String session = signIn(person, here);

        does(person, "lock");

        isOver(session);
    }

    @Test
    void a_04_another_role_there_ends_it_here() throws SQLException {
        UUID person = person();
        String session = signIn(person, here);

        does(person, "role");

        isOver(session);
    }

    @Test
    void a_04_taking_the_second_factor_off_there_ends_it_here() throws SQLException {
        UUID person = person();
        String session = signIn(person, here);

        does(person, "second-factor-removal");

        isOver(session);
    }

    /** Somebody with the first admin's password. */
    private static UUID person() throws SQLException {
        UUID id = UUID.randomUUID();
        rig.execute("""
                insert into person (id, version, name, email, email_key, role, password_hash, created_at, created_by)
                select '%1$s', 0, 'Somebody', '%1$s@charity.example', '%1$s@charity.example', 'EDITOR', password_hash, now(), 'rig'
                from person
                where email = '%2$s'
                """.formatted(id, ADMIN));
        return id;
    }

    private static void does(UUID person, String what) {
        String admin = signIn(ADMIN, there);
        as(admin, there)
                .formParam("role", "VIEWER")
                .post("/console/people/" + person + "/" + what)
                .then()
                .statusCode(303);
    }

    private static String signIn(UUID person, Replica replica) {
        String session = signIn(person + "@charity.example", replica);
        isOpen(session);
        return session;
    }

    private static String signIn(String email, Replica replica) {
        Response answer = at(replica)
                .formParam("email", email)
                .formParam("password", PASSWORD)
                .post("/console/sign-in");
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(303);
        return answer.cookie(COOKIE);
    }

    private static void isOpen(String session) {
        for (Replica replica : List.of(here, there)) {
            assertThat(look(session, replica)).isEqualTo(200);
        }
    }

    private static void isOver(String session) {
        for (Replica replica : List.of(here, there)) {
            assertThat(look(session, replica)).isEqualTo(303);
        }
    }

    private static int look(String session, Replica replica) {
        return at(replica).cookie(COOKIE, session).get("/console").statusCode();
    }

    private static RequestSpecification as(String session, Replica replica) {
        return at(replica)
                .cookie(COOKIE, session)
                .formParam(SessionCookie.FORM_FIELD, SessionCookie.formToken(session));
    }

    private static RequestSpecification at(Replica replica) {
        return given().baseUri(replica.url()).redirects().follow(false).header("Origin", replica.url());
    }
}
