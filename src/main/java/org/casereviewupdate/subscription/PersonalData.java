package org.casereviewupdate.subscription;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * Everything that is held of a person, as it is held.
 *
 * @param at when it was read
 * @param tables the rows that are theirs, by table; those without any are left out
 */
public record PersonalData(Instant at, Map<String, List<JsonNode>> tables) {

    /** Says nothing of the person, because this must never reach a log. */
    @Override
    public String toString() {
        return "PersonalData[...]";
    }
}
