package org.casereviewupdate.subscription;

import static io.restassured.RestAssured.given;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import jakarta.inject.Singleton;
import java.util.UUID;
import org.casereviewupdate.support.Mailbox;
import org.casereviewupdate.support.TableDump;

/** Somebody at the public pages, and the program's own steps in between. */
@Singleton
public class Visitor {

    private static final String BASE = "http://localhost:8080";

    private final Mailbox mailbox;
    private final ConfirmationMailJob mails;
    private final LeaveLinks leaveLinks;
    private final TableDump tables;

    Visitor(Mailbox mailbox, ConfirmationMailJob mails, LeaveLinks leaveLinks, TableDump tables) {
        this.mailbox = mailbox;
        this.mails = mails;
        this.leaveLinks = leaveLinks;
        this.tables = tables;
    }

    public Response submits(String email) {
        return given().formParam("email", email).post("/sign-up");
    }

    Response asksTheApi(String email) {
        return given().contentType(ContentType.JSON)
                .body("{\"email\": \"" + email + "\"}")
                .post("/api/v1/subscriptions");
    }

    /** Signs up and lets the job run; gives the path of the newest link. */
    public String signsUp(String email) {
        submits(email).then().statusCode(202);
        mails.tick();
        return confirmLink(email);
    }

    /** Lets the job run for a form that was sent already; gives the path of its link. */
    String getsConfirmLink(String email) {
        mails.tick();
        return confirmLink(email);
    }

    String confirmLink(String email) {
        return path(mailbox.lastTo(email).link(BASE + "/confirm/"));
    }

    public void subscribes(String email) {
        given().post(signsUp(email)).then().statusCode(200);
    }

    public void leaves(String email) {
        given().post(leaveLink(email)).then().statusCode(200);
    }

    String leaveLink(String email) {
        String id = tables.rows("select id from subscriber where address_key = '" + email + "'")
                .get(0);
        return LeaveLinks.PATH + leaveLinks.token(UUID.fromString(id));
    }

    String statusOf(String email) {
        return tables.rows("select status from subscriber where address_key = '" + email + "'")
                .get(0);
    }

    static String path(String link) {
        return link.substring(BASE.length());
    }
}
