package org.casereviewupdate.console;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.casereviewupdate.delivery.CountAudience;
import org.casereviewupdate.delivery.Sample;
import org.casereviewupdate.delivery.SampleAudience;
import org.casereviewupdate.issue.Audience;
import org.casereviewupdate.issue.Audiences;
import org.casereviewupdate.problem.Problem;
import org.casereviewupdate.vocabulary.Subjects;
import org.casereviewupdate.vocabulary.Vocabulary;

/** Lays out to whom an issue goes. */
@Singleton
class AudienceDesk {

    private final Audiences audiences;
    private final CountAudience counting;
    private final SampleAudience sampling;
    private final Subjects subjects;

    AudienceDesk(Audiences audiences, CountAudience counting, SampleAudience sampling, Subjects subjects) {
        this.audiences = audiences;
        this.counting = counting;
        this.sampling = sampling;
        this.subjects = subjects;
    }

    /** The part of the form in which it is chosen. */
    AudiencePart part(AudienceForm form) {
        Vocabulary words = subjects.vocabulary();
        FollowingForm following = FollowingForm.of(form.following(words), words).typed(Lines.text(form.areas()));
        boolean everything = form.everything() != null;
        if (!form.some()) {
            return new AudiencePart(
                    false, everything, following, counting.count(), true, rows(sampling.ofEverybody(), words));
        }
        return clear(form)
                .map(meant -> new AudiencePart(
                        true, everything, following, counting.count(meant), true, rows(sampling.of(meant), words)))
                .orElseGet(() -> new AudiencePart(true, everything, following, 0, false, List.of()));
    }

    /** What is wrong with whom was chosen, if anything is. */
    Refusal refusal(AudienceForm form) {
        try {
            form.audience().ifPresent(audiences::meant);
            return Refusal.NONE;
        } catch (Problem unclear) {
            return Refusal.about("audience", unclear.view().detail());
        }
    }

    /** Whom an issue goes to, in words. */
    String told(UUID issue) {
        return audiences
                .of(issue)
                .map(this::told)
                .orElseGet(() -> audiences.corrects(issue) ? "those who received what it corrects" : "everybody");
    }

    /** What most of them get. */
    List<SampleRow> samples(UUID issue) {
        return rows(sampling.of(issue), subjects.vocabulary());
    }

    private String told(Audience audience) {
        String some = "those who follow " + ChosenReader.follows(audience.chosen(), subjects.vocabulary());
        return audience.everything() ? some + ", and those who follow everything" : some;
    }

    private Optional<Audience> clear(AudienceForm form) {
        return refusal(form).isThere() ? Optional.empty() : form.audience().map(audiences::meant);
    }

    private static List<SampleRow> rows(List<Sample> samples, Vocabulary words) {
        return samples.stream().map(sample -> SampleRow.of(sample, words)).toList();
    }
}
