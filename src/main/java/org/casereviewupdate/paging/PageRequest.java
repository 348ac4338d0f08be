package org.casereviewupdate.paging;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which page of a list: a bean parameter for every listing door.
 *
 * @param limit how many entries
 * @param after the key that the previous page named, if this is not the first
 */
public record PageRequest(
        @QueryParam("limit") @DefaultValue("20") @Min(1) @Max(100)
        int limit,

        @QueryParam("after") @Size(max = 320) @Nullable String after) {

    /**
     * The key as an id, for lists that go by id.
     *
     * @throws NotAPageKey if it is none
     */
    public @Nullable UUID afterId() {
        if (after == null) {
            return null;
        }
        try {
            return UUID.fromString(after);
        } catch (IllegalArgumentException notAnId) {
            throw new NotAPageKey();
        }
    }
}
