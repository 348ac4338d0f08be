package org.casereviewupdate.delivery;

import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.casereviewupdate.paging.NotAPageKey;
import org.jspecify.annotations.Nullable;

/**
 * How far a list of an issue's deliveries has been read. First come those who wait, batch after batch; then the ledger.
 *
 * @param batch the batch of the subscriber who was listed last; null once the list has come to the ledger
 * @param subscriber who was listed last, of this batch or of the ledger
 */
record ListPlace(@Nullable Batch batch, UUID subscriber) {

    private static final UUID NOBODY = new UUID(0, 0);
    private static final String ID = "[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}";
    private static final Pattern KEY =
            Pattern.compile("(?:(?<number>[0-9]{1,9})~(?<domain>[a-z0-9.-]*)~)?(?<id>" + ID + ")");

    /** Before everybody in the ledger, and after everybody who waits. */
    static final ListPlace LEDGER = new ListPlace(null, NOBODY);

    /** Before everybody who waits. */
    static final ListPlace START = before(new Batch("", 0));

    /** Before everybody in a batch. */
    static ListPlace before(Batch batch) {
        return new ListPlace(batch, NOBODY);
    }

    /**
     * The place that a page has named; the start, if none has.
     *
     * @throws NotAPageKey if no page names anything like it
     */
    static ListPlace of(@Nullable String key) {
        if (key == null) {
            return START;
        }
        Matcher named = KEY.matcher(key);
        if (!named.matches()) {
            throw new NotAPageKey();
        }
        String number = named.group("number");
        Batch batch = number == null ? null : new Batch(named.group("domain"), Integer.parseInt(number));
        return new ListPlace(batch, UUID.fromString(named.group("id")));
    }

    /** As a page names it. */
    String key() {
        return batch == null ? subscriber.toString() : batch.number() + "~" + batch.domain() + "~" + subscriber;
    }
}
