package org.casereviewupdate.subscription;

import java.util.List;
import java.util.UUID;

/** A part of the data that is kept of a subscriber. A room above that keeps some says so by implementing this. */
public interface PersonalRecords {

    /** What is kept of a subscriber, within the caller's transaction. */
    List<PersonalRecord> of(UUID subscriber);
}
