package org.casereviewupdate.subscription;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Something that the program keeps of a subscriber beside the subscription itself.
 *
 * @param what what it is
 * @param at when it was made or happened; absent if that is still to come
 * @param state what became of it
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record PersonalRecord(String what, @Nullable Instant at, String state) {}
