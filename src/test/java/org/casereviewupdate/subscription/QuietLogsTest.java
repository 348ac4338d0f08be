package org.casereviewupdate.subscription;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.casereviewupdate.support.FeatureTest;
import org.casereviewupdate.support.LogLines;
import org.casereviewupdate.support.Mailbox;
import org.junit.jupiter.api.Test;

/** Case S-16: whatever a subscriber does and whatever goes wrong meanwhile, no log tells of whom. */
@FeatureTest
class QuietLogsTest {

    private static final String CANARY = "canary.bird@example.org";

    /** The other side of the test, which has logs of its own. */
    private static final String MAIL_SERVER = "com.icegreen.";

    private static final Pattern TOKEN = Pattern.compile("[A-Za-z0-9_-]{56}");

    @Inject
    Visitor visitor;

    @Inject
    Owner owner;

    @Inject
    ConfirmationMailJob mails;

    @Inject
    RetentionJob retention;

    @Inject
    Mailbox mailbox;

    @Test
    void s_16_no_address_and_no_token_reaches_a_log() {
        List<String> secrets = new ArrayList<>();

        List<String> logged = LogLines.during(() -> {
            mailbox.whileDown(() -> {
                visitor.submits("other.canary@example.org");
                mails.tick();
            });
            secrets.add(visitor.signsUp(CANARY));
            given().post(secrets.get(0)).then().statusCode(200);
            visitor.submits(CANARY + "x@");
            visitor.asksTheApi("canary@@example");
            given().get("/confirm/canary.bird@example.org");
            secrets.add(owner.linkToPage(CANARY));
            String visit =
                    given().redirects().follow(false).post(secrets.get(1)).cookie(OwnPages.COOKIE);
            secrets.add(visit);
            Owner.with(visit).formParam("email", "new." + CANARY).post(Owner.PAGE + "/address");
            owner.getsMail();
            secrets.add(owner.link("new." + CANARY, NewAddressPages.PATH));
            given().post(secrets.get(3)).then().statusCode(200);
            Owner.with(visit).post(Owner.PAGE + "/leave").then().statusCode(200);
            owner.getsMail();
            given().post("/leave/canary.bird@example.org");
            retention.tick();
        });

        List<String> ours =
                logged.stream().filter(line -> !line.startsWith(MAIL_SERVER)).toList();
        assertThat(ours).as("the relay was down").isNotEmpty();
        assertThat(String.join("\n", ours)).doesNotContainIgnoringCase("canary").doesNotContain(secrets);
        assertThat(ours).noneMatch(line -> TOKEN.matcher(line).find());
    }
}
