package org.casereviewupdate.review;

import java.util.UUID;
import java.util.function.Supplier;
import org.casereviewupdate.problem.Problem;

/** The id of a record as somebody sends it. */
final class RecordId {

    private RecordId() {}

    /** What is no id at all is as unknown as any other: an answer must not tell how good a guess was. */
    static UUID read(String id, Supplier<? extends Problem> unknown) {
        try {
            return UUID.fromString(id);
        } catch (IllegalArgumentException notAnId) {
            throw unknown.get();
        }
    }
}
