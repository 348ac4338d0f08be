package org.casereviewupdate.delivery;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One delivery as editors see it: why it ended so, without the address.
 *
 * @param subscriber the subscriber's id
 * @param status what has become of it
 * @param attempts how often it was tried
 * @param messageId what makes its Message-ID its own
 * @param notBefore when it is tried again
 * @param endedAt when it ended
 * @param stage the stage at which the last try ended
 * @param replyCode the relay's reply code
 * @param replyStatus its enhanced status code
 * @param replyText its words
 * @param reason why it was skipped or is uncertain
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record DeliveryView(
        UUID subscriber,
        DeliveryStatus status,
        int attempts,
        UUID messageId,
        @Nullable Instant notBefore,
        @Nullable Instant endedAt,
        @Nullable String stage,
        @Nullable Integer replyCode,
        @Nullable String replyStatus,
        @Nullable String replyText,
        @Nullable String reason) {}
