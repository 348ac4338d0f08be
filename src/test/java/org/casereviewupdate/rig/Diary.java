package org.casereviewupdate.rig;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/** What was done to one issue while it left, and when: all times are those of {@link System#nanoTime}, as the SMTP server's are. */
final class Diary {

    /**
     * From the answer to "nothing leaves any more" until somebody asked to go on.
     *
     * @param why the case, which a fault is to name
     * @param most how many messages may have been past every check when it was answered: one for each connection
     */
    record Stop(String why, long answeredAt, long askedToGoOn, int most) {

        Stop until(long asked) {
            return new Stop(why, answeredAt, asked, most);
        }
    }

    /** A reader's new address, and when it counted. */
    record Move(String address, long at) {}

    private final Map<String, UUID> readers;
    private final List<String> names;
    private final Map<UUID, Long> left = new ConcurrentHashMap<>();
    private final Map<UUID, Move> moved = new ConcurrentHashMap<>();
    private final Map<String, Long> withdrawn = new ConcurrentHashMap<>();
    private final List<Stop> stops = new ArrayList<>();
    private final List<String> faults = new ArrayList<>();
    private int doubt;

    /**
     * Of nothing yet.
     *
     * @param readers whom it goes to, by address
     * @param names words of the issue that occur nowhere else
     */
    Diary(Map<String, UUID> readers, List<String> names) {
        this.readers = readers;
        this.names = names;
    }

    Map<String, UUID> readers() {
        return readers;
    }

    List<String> names() {
        return names;
    }

    /** Who may not be named to the SMTP server any more, and since when. */
    Map<UUID, Long> left() {
        return left;
    }

    Map<UUID, Move> moved() {
        return moved;
    }

    /** Since when a review, by its name, may not leave any more. */
    Map<String, Long> withdrawn() {
        return withdrawn;
    }

    List<Stop> stops() {
        return stops;
    }

    /** What went wrong on the way, and cannot be seen in the end any more. */
    List<String> faults() {
        return faults;
    }

    /** How many deliveries the faults may have left in doubt. */
    int doubt() {
        return doubt;
    }

    void doubtOf(int connections) {
        doubt += connections;
    }
}
