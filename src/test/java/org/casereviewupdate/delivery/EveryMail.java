package org.casereviewupdate.delivery;

import static io.restassured.RestAssured.given;

import io.restassured.http.Cookie;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.casereviewupdate.account.Role;
import org.casereviewupdate.language.Language;
import org.casereviewupdate.subscription.ConfirmationMailJob;
import org.casereviewupdate.subscription.Detail;
import org.casereviewupdate.subscription.LeaveLinks;
import org.casereviewupdate.subscription.PersonalMailJob;
import org.casereviewupdate.support.Colleagues;
import org.casereviewupdate.support.Newsroom;
import org.casereviewupdate.support.ReceivedMail;
import org.casereviewupdate.support.TableDump;

/** Does, through the doors, all that makes the program send a mail, and tells which kind a mail is of. */
@Singleton
class EveryMail {

    private static final String BASE = "http://localhost:8080";

    private final Newsroom newsroom;
    private final EditorsDesk desk;
    private final Colleagues colleagues;
    private final ConfirmationMailJob confirmations;
    private final PersonalMailJob personal;
    private final PreviewJob previews;
    private final LeaveLinks leaveLinks;
    private final TableDump tables;

    EveryMail(
            Newsroom newsroom,
            EditorsDesk desk,
            Colleagues colleagues,
            ConfirmationMailJob confirmations,
            PersonalMailJob personal,
            PreviewJob previews,
            LeaveLinks leaveLinks,
            TableDump tables) {
        this.newsroom = newsroom;
        this.desk = desk;
        this.colleagues = colleagues;
        this.confirmations = confirmations;
        this.personal = personal;
        this.previews = previews;
        this.leaveLinks = leaveLinks;
        this.tables = tables;
    }

    /** Has each kind sent at least once, in each language that it is written in. */
    void isSent(Supplier<List<ReceivedMail>> received) {
        for (Language language : Language.values()) {
            String to = "-" + language.code() + "@example.org";
            subscriber("known" + to, language, Detail.FULL);
            UUID left = subscriber("left" + to, language, Detail.FULL);
            signsUp("new" + to, language);
            signsUp("known" + to, language);
            asks("/manage", "known" + to);
            given().post(LeaveLinks.PATH + leaveLinks.token(left)).then().statusCode(200);
        }
        confirmations.tick();
        personal.tick();
        for (Language language : Language.values()) {
            String to = "-" + language.code() + "@example.org";
            Cookie visit = opens(received.get(), "known" + to);
            given().redirects()
                    .follow(false)
                    .cookie(visit)
                    .formParam("email", "moved" + to)
                    .post("/manage/subscription/address")
                    .then()
                    .statusCode(303);
        }
        personal.tick();
        editorsAreTold();
        issueLeaves();
    }

    private void editorsAreTold() {
        colleagues
                .signedIn(Role.ADMIN)
                .sends()
                .formParam("name", "Bob & <b>Ŵyn</b>")
                .formParam("email", "bob@charity.example")
                .formParam("role", "EDITOR")
                .post("/console/people")
                .then()
                .statusCode(200);
        UUID held = newsroom.review("Child Held", "2026-09-01", "Invented example. Daniel Harrow was harmed.")
                .id();
        desk.compose(Map.of("reviews", List.of(held)));
        tables.change("""
            insert into issue (id, version, kind, period, status, created_at, created_by)
            values (gen_random_uuid(), 0, 'MONTHLY', '2026-07', 'MISSED', now(), 'schedule')
            """);
        previews.tick();
    }

    private void issueLeaves() {
        for (Language language : Language.values()) {
            for (Detail detail : Detail.values()) {
                String name = (detail + "-" + language.code()).toLowerCase(Locale.ROOT);
                subscriber(name + "@example.org", language, detail);
            }
        }
        UUID review = newsroom.review("Child Ŷ 🙂", "2026-09-01").id();
        desk.released(Map.of("note", "A note with **weight**, ŵ and 🙂.", "reviews", List.of(review)));
        newsroom.tick();
    }

    /** The kind and the language. */
    String kind(ReceivedMail mail) {
        String id = mail.header("Message-ID").replaceAll("[<>]|@.*", "");
        String row = id.replaceFirst("^[a-z]+-", "");
        return kind(id.replaceFirst("-.*", ""), row, mail) + " " + mail.header("Content-Language");
    }

    private String kind(String prefix, String row, ReceivedMail mail) {
        return switch (prefix) {
            case "confirmation" ->
                tables.rows("select kind from confirmation where id = '" + row + "'")
                        .get(0);
            case "link" ->
                tables.rows("select kind from personal_link where id = '" + row + "'")
                        .get(0);
            case "held", "missed", "invitation" -> prefix;
            default -> mail.subject().startsWith("[Test] ") ? "preview" : detail(mail.to());
        };
    }

    private String detail(String reader) {
        return tables.rows("select lower(detail) from subscriber where address = '" + reader + "'")
                .get(0);
    }

    private UUID subscriber(String email, Language language, Detail detail) {
        UUID id = newsroom.subscriber(email);
        tables.change(
                "update subscriber set language = ?, detail = ? where id = ?", language.code(), detail.name(), id);
        return id;
    }

    private static void signsUp(String email, Language language) {
        asks("/sign-up?lang=" + language.code(), email);
    }

    private static void asks(String path, String email) {
        given().formParam("email", email).post(path).then().statusCode(202);
    }

    private static Cookie opens(List<ReceivedMail> received, String email) {
        String link = received.stream()
                .filter(mail -> mail.to().equals(email))
                .flatMap(mail -> mail.links().stream())
                .filter(one -> one.startsWith(BASE + "/manage/link/"))
                .findFirst()
                .orElseThrow();
        return given().redirects()
                .follow(false)
                .post(link.substring(BASE.length()))
                .then()
                .statusCode(303)
                .extract()
                .detailedCookies()
                .asList()
                .get(0);
    }
}
