package org.casereviewupdate.delivery;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.casereviewupdate.issue.LatestIssue;
import org.casereviewupdate.language.Language;
import org.casereviewupdate.review.ReviewTraits;
import org.casereviewupdate.subscription.Choice;
import org.casereviewupdate.time.TimeConfig;
import org.casereviewupdate.token.Tokens;
import org.casereviewupdate.vocabulary.Subjects;
import org.casereviewupdate.vocabulary.Traits;
import org.casereviewupdate.vocabulary.Vocabulary;

/** Shows somebody who has yet to sign up what they would get. It needs no address, and keeps nothing of what is asked. */
@Singleton
public class LookAhead {

    private static final String NO_TOKEN = "-".repeat(Tokens.LENGTH);

    private final ReviewTraits reviews;
    private final Subjects subjects;
    private final LatestIssue latest;
    private final Renderer renderer;
    private final ZoneId zone;
    private final Clock clock;

    LookAhead(
            ReviewTraits reviews,
            Subjects subjects,
            LatestIssue latest,
            Renderer renderer,
            TimeConfig time,
            Clock clock) {
        this.reviews = reviews;
        this.subjects = subjects;
        this.latest = latest;
        this.renderer = renderer;
        this.zone = time.zone();
        this.clock = clock;
    }

    /**
     * How much a choice would have brought in the twelve months that end today.
     *
     * @param language the visitor's
     */
    public Outlook look(Choice choice, Language language) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), zone);
        List<Traits> added = reviews.added(today.minusYears(1).plusDays(1), today.plusDays(1));
        Vocabulary words = subjects.vocabulary();
        long covered = added.stream()
                .filter(review -> choice.following().covers(review, words))
                .count();
        return new Outlook(
                (int) covered,
                added.size(),
                choice.following().all().stream()
                        .map(one -> one.label(words, language.locale()))
                        .toList(),
                choice.folded().stream()
                        .map(one -> words.label(one, language.locale()))
                        .toList(),
                latest.exists());
    }

    /** The newest month's issue as this choice would have brought it, as HTML; its leave link leads nowhere. */
    public Optional<String> issue(Choice choice) {
        return latest.read()
                .map(issue ->
                        renderer.render(issue.issue(), issue.items(), choice).htmlFor(NO_TOKEN));
    }
}
