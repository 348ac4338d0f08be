package org.casereviewupdate.delivery;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import org.casereviewupdate.relay.Handover;
import org.casereviewupdate.relay.Stage;
import org.jspecify.annotations.Nullable;

/**
 * What the relay said to a test.
 *
 * @param accepted whether the relay took it
 * @param stage the stage at which it ended
 * @param replyCode the relay's reply code, 0 if it gave none
 * @param replyStatus its enhanced status code
 * @param replyText its words
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record TestSendView(
        boolean accepted,
        Stage stage,
        int replyCode,
        @Nullable String replyStatus,
        String replyText) {

    static TestSendView of(Handover handover) {
        return new TestSendView(
                handover.accepted(), handover.stage(), handover.code(), handover.status(), handover.text());
    }

    /** Whether sending it again would double it, or be in vain: what this relay or its settings are at fault for may be put right. */
    @JsonIgnore
    boolean isOver() {
        boolean unanswered = stage == Stage.ANSWER && replyCode == 0;
        boolean refused = stage.compareTo(Stage.RECIPIENT) >= 0 && replyCode / 100 == 5;
        return accepted || unanswered || refused;
    }
}
