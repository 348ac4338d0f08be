package org.casereviewupdate.subscription;

import static io.restassured.RestAssured.given;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Singleton;
import java.util.List;
import org.casereviewupdate.support.Mailbox;
import org.casereviewupdate.support.ReceivedMail;

/** A subscriber at their own page, and the program's own steps in between. */
@Singleton
public class Owner {

    public static final String PAGE = OwnPages.PATH;

    private static final String BASE = "http://localhost:8080";

    private final Mailbox mailbox;
    private final PersonalMailJob mails;

    Owner(Mailbox mailbox, PersonalMailJob mails) {
        this.mailbox = mailbox;
        this.mails = mails;
    }

    public Response asks(String email) {
        return given().formParam("email", email).post("/manage");
    }

    /** Lets the job run. */
    public void getsMail() {
        mails.tick();
    }

    /** The path of the newest link of a kind that an address was sent. */
    String link(String email, String path) {
        List<ReceivedMail> mails = mailbox.to(email).stream()
                .filter(mail -> mail.links().stream().anyMatch(link -> link.startsWith(BASE + path)))
                .toList();
        if (mails.isEmpty()) {
            throw new AssertionError("No link to " + path + " for " + email);
        }
        return Visitor.path(mails.get(mails.size() - 1).link(BASE + path));
    }

    /** Asks for the link and gets it. */
    String linkToPage(String email) {
        asks(email).then().statusCode(202);
        mails.tick();
        return link(email, OpenPagePages.PATH);
    }

    /** Opens the page; gives the key of the visit. */
    String opens(String email) {
        return enters(linkToPage(email));
    }

    /** Opens the page by a link; gives the key of the visit. */
    public static String enters(String link) {
        return given().redirects()
                .follow(false)
                .post(link)
                .then()
                .statusCode(303)
                .extract()
                .cookie(OwnPages.COOKIE);
    }

    /** A browser in which the page is open. */
    public static RequestSpecification with(String visit) {
        return given().cookie(OwnPages.COOKIE, visit).redirects().follow(false);
    }

    static String look(String visit) {
        return org.jsoup.Jsoup.parse(
                        with(visit).get(PAGE).then().statusCode(200).extract().asString())
                .text();
    }
}
