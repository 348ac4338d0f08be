package org.casereviewupdate.console;

import jakarta.inject.Singleton;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.casereviewupdate.delivery.TraceReview;
import org.casereviewupdate.review.RevisionView;
import org.casereviewupdate.web.ConsoleHtml;
import org.jspecify.annotations.Nullable;

/** What the console shows before every word of a withdrawn record is destroyed, and the word by which an admin says so. */
@Singleton
class Purging {

    private static final String WORD = "destroy";

    /** The title of a briefing, and what that of a review is made of. */
    private static final List<String> TITLE = List.of("title", "year", "bodies", "name");

    private final TraceReview tracing;

    Purging(TraceReview tracing) {
        this.tracing = tracing;
    }

    /**
     * What it does, and the button.
     *
     * @param said what the record said in each version
     */
    Response before(String shelf, UUID id, List<RevisionView> said) {
        return page(200, shelf, id, said, "", Refusal.NONE);
    }

    /**
     * Leads to what is left, or says why nothing was destroyed.
     *
     * @param said what the record said in each version
     * @param typed the word that was to be typed
     */
    Response purge(
            String shelf, UUID id, Function<UUID, List<RevisionView>> said, @Nullable String typed, Runnable purging) {
        String word = Lines.text(typed).strip();
        if (!word.equalsIgnoreCase(WORD)) {
            Refusal refusal = Refusal.about("word", "Type the word " + WORD);
            return page(422, shelf, id, said.apply(id), word, refusal);
        }
        return Attempt.of(
                () -> {
                    purging.run();
                    return ConsoleHtml.seeOther("/console/" + shelf + "/" + id + "/withdrawn");
                },
                (status, refusal) -> page(status, shelf, id, said.apply(id), word, refusal));
    }

    private Response page(int status, String shelf, UUID id, List<RevisionView> said, String typed, Refusal refusal) {
        return ConsoleHtml.page(
                status,
                new PurgePage(shelf, id.toString(), title(said), said.size(), tracing.trace(id), typed, refusal));
    }

    /** A withdrawn record shows no title any more; whoever destroys it has to see which one it is. */
    private static String title(List<RevisionView> said) {
        return TITLE.stream()
                .flatMap(part -> last(part, said).stream())
                .map(part -> part.replace("\n", ", "))
                .collect(Collectors.joining(" - "));
    }

    private static Optional<String> last(String field, List<RevisionView> said) {
        return said.stream()
                .flatMap(revision -> revision.changes().stream())
                .filter(change -> change.field().equals(field))
                .map(RevisionView.Change::after)
                .filter(text -> !text.isEmpty())
                .findFirst();
    }
}
