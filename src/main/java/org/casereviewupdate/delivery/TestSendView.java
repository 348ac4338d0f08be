package org.casereviewupdate.delivery;

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
}
