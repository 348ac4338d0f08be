package org.casereviewupdate.delivery;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One delivery as editors see it: why it ended so, without the address.
 *
 * @param issue the issue's id
 * @param subscriber the subscriber's id
 * @param status what has become of it
 * @param attempts how often it was tried
 * @param messageId its Message-ID as it stands in the mail, for the relay's log
 * @param notBefore when it is tried again
 * @param sendingAt when the last try began
 * @param endedAt when it ended
 * @param stage the stage at which the last try ended
 * @param replyCode the relay's reply code
 * @param replyStatus its enhanced status code
 * @param replyText its words, without addresses
 * @param reason why it was skipped, is uncertain, or stands as it does at an editor's word
 * @param resolution what an editor made of it
 * @param resolvedAt when the editor did
 * @param bouncedAt when a bounce of it came back, after the relay had taken it
 * @param bounceStatus the enhanced status code of that bounce
 * @param complainedAt when its reader complained of it
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record DeliveryView(
        UUID issue,
        UUID subscriber,
        DeliveryStatus status,
        int attempts,
        String messageId,
        @Nullable Instant notBefore,
        @Nullable Instant sendingAt,
        @Nullable Instant endedAt,
        @Nullable String stage,
        @Nullable Integer replyCode,
        @Nullable String replyStatus,
        @Nullable String replyText,
        @Nullable String reason,
        @Nullable Resolution resolution,
        @Nullable Instant resolvedAt,
        @Nullable Instant bouncedAt,
        @Nullable String bounceStatus,
        @Nullable Instant complainedAt) {}
