package org.casereviewupdate.issue;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.casereviewupdate.restore.JournalEntry;

/**
 * A change of an issue's status, as the journal holds it.
 *
 * @param period the month of a monthly issue, as yyyy-MM; otherwise empty
 */
record Move(UUID issue, Instant at, IssueStatus status, String period) {

    /** What decides about a restored issue, the weightiest first. All others leave it where it may be halted. */
    private static final List<IssueStatus> WEIGHTY =
            List.of(IssueStatus.SENT, IssueStatus.CANCELLED, IssueStatus.SENDING);

    static Move of(JournalEntry entry) {
        String[] words = entry.detail().split(" ");
        return new Move(
                UUID.fromString(entry.subject()),
                entry.at(),
                IssueStatus.valueOf(words[0]),
                words.length > 1 ? words[1] : "");
    }

    /** The one that tells where the issue ended, whatever the order in which they came. */
    static Optional<Move> furthest(Collection<Move> moves) {
        return WEIGHTY.stream()
                .flatMap(status -> moves.stream().filter(move -> move.status() == status))
                .findFirst();
    }
}
