package org.casereviewupdate.review;

import org.jspecify.annotations.Nullable;

/** A record as an import brings it in. */
interface NewRecord {

    /** Its reference in the collection it came from; an import finds the record again by this. */
    @Nullable
    String sourceReference();
}
