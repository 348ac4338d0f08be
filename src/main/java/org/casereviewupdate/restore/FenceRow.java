package org.casereviewupdate.restore;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the database was when the program last looked, and whether issues may leave it. */
@Entity
@Table(name = "fence")
class FenceRow {

    @Id
    private boolean one = true;

    @Embedded
    private Marks marks;

    private int epoch;
    private long beat;
    private @Nullable Instant shutAt;
    private @Nullable String shutBecause;
    private int replayed;
    private @Nullable Instant confirmedAt;
    private @Nullable String confirmedBy;

    @SuppressWarnings("NullAway.Init") // filled in by the persistence provider
    protected FenceRow() {}

    /** What speaks for a restore. An epoch that is lower than the one on record is of a copy of the program that was told later. */
    List<String> signs(Marks now, int epochNow) {
        List<String> signs = new ArrayList<>(marks.signsOfChange(now));
        if (epochNow > epoch) {
            signs.add("the operator raised case-review-update.restore.epoch to " + epochNow);
        }
        return signs;
    }

    void shut(String because, int entries, Instant now) {
        shutAt = now;
        shutBecause = because;
        replayed = entries;
        confirmedAt = null;
        confirmedBy = null;
    }

    void know(Marks now, int epochNow, long beatNow) {
        marks = now;
        epoch = Math.max(epoch, epochNow);
        beat = Math.max(beat, beatNow);
    }

    /** Lets issues leave again; says whether they could not. */
    boolean open(String actor, Instant now) {
        if (!isShut()) {
            return false;
        }
        confirmedAt = now;
        confirmedBy = actor;
        return true;
    }

    boolean isShut() {
        return shutAt != null && confirmedAt == null;
    }

    long beat() {
        return beat;
    }

    RestoreView view() {
        return new RestoreView(isShut(), shutAt, shutBecause, replayed, confirmedAt, confirmedBy);
    }
}
