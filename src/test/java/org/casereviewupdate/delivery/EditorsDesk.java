package org.casereviewupdate.delivery;

import static org.casereviewupdate.support.AdminKey.admin;

import io.restassured.response.ValidatableResponse;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.casereviewupdate.relay.Handover;
import org.casereviewupdate.relay.Stage;
import org.casereviewupdate.support.Issues;
import org.casereviewupdate.support.Newsroom;
import org.casereviewupdate.support.TableDump;

/** What editors do with issues, and the accidents that they have to clear up after. */
@Singleton
class EditorsDesk {

    private final Newsroom newsroom;
    private final FanOut fanOut;
    private final Ledger ledger;
    private final TableDump tables;

    EditorsDesk(Newsroom newsroom, FanOut fanOut, Ledger ledger, TableDump tables) {
        this.newsroom = newsroom;
        this.fanOut = fanOut;
        this.ledger = ledger;
        this.tables = tables;
    }

    UUID compose(Map<String, ?> body) {
        return Issues.composed(body);
    }

    /** An issue that is let go and not yet handed out. */
    UUID released() {
        return released(Map.of("note", "Hello"));
    }

    UUID released(Map<String, ?> body) {
        UUID issue = compose(body);
        act(issue, "release").statusCode(200);
        return issue;
    }

    /** An issue whose deliveries wait. */
    UUID handedOut() {
        UUID issue = released();
        fanOut.run(issue);
        return issue;
    }

    /** An issue whose deliveries are in the ledger already, as those are that were put off or given back. */
    UUID entered() {
        return entered(released());
    }

    /** Hands an issue out, and has everybody in the ledger. */
    UUID entered(UUID issue) {
        fanOut.run(issue);
        tables.change(
                "insert into delivery (issue_id, subscriber_id) select issue_id, unnest(subscribers) from delivery_batch");
        tables.change("delete from delivery_batch");
        return issue;
    }

    /** Every delivery of the issue is being handed over by a worker that is never heard of again. */
    List<Claim> lose(UUID issue) {
        List<Claim> lost = claim(issue);
        tables.change("update delivery set lease_until = now() - interval '1 second'");
        tables.change("update delivery_batch set lease_until = now() - interval '1 second' where worker is not null");
        newsroom.tick();
        return lost;
    }

    /** Every delivery of the issue ended so. */
    void end(UUID issue, DeliveryStatus status, Handover handover) {
        List<Claim> claims = claim(issue);
        claims.forEach(claim -> enter(Turn.end(claim, new Outcome(status, null, handover))));
        ledger.giveBack(issue, claims.get(0).worker(), claims);
        newsroom.tick();
    }

    void enter(Turn turn) {
        try {
            ledger.enter(List.of(turn));
        } catch (java.sql.SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    /** All that waits of an issue, claimed by one worker. */
    List<Claim> claims(UUID issue) {
        UUID worker = UUID.randomUUID();
        List<Claim> claims = new ArrayList<>();
        for (List<Claim> more = ledger.claim(issue, worker, 2000);
                !more.isEmpty();
                more = ledger.claim(issue, worker, 2000)) {
            claims.addAll(more);
        }
        return claims;
    }

    private List<Claim> claim(UUID issue) {
        List<Claim> claims = claims(issue);
        claims.forEach(claim -> enter(Turn.begin(claim, 1)));
        return claims;
    }

    static Handover refused(int code, String status) {
        return new Handover(Stage.RECIPIENT, code, status, "No");
    }

    static ValidatableResponse act(UUID issue, String verb) {
        return admin().body(Map.of("reason", "why"))
                .post("/api/v1/issues/" + issue + "/" + verb)
                .then();
    }

    static ValidatableResponse resolve(UUID issue, UUID subscriber, String outcome) {
        return admin().body(Map.of("outcome", outcome))
                .post("/api/v1/issues/" + issue + "/deliveries/" + subscriber + "/resolution")
                .then();
    }

    static ValidatableResponse resolveAll(UUID issue, Map<String, ?> wanted) {
        return admin().body(wanted)
                .post("/api/v1/issues/" + issue + "/resolutions")
                .then();
    }

    static ValidatableResponse report(UUID issue) {
        return admin().get("/api/v1/issues/" + issue).then().statusCode(200);
    }
}
