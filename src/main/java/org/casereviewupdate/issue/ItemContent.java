package org.casereviewupdate.issue;

import java.util.List;
import java.util.Set;
import org.casereviewupdate.review.BriefingView;
import org.casereviewupdate.review.CaseReviewView;
import org.casereviewupdate.review.Recommendation;
import org.casereviewupdate.review.ReportLink;
import org.casereviewupdate.vocabulary.Nation;
import org.casereviewupdate.vocabulary.ReviewType;
import org.casereviewupdate.vocabulary.Traits;

/**
 * What the reader will see of a review or briefing, copied when the issue is compiled.
 *
 * @param title its title on one line
 * @param section under which heading it stands: the nation of a review
 * @param facts what kind of thing it is, a few words each
 * @param summary what happened, or what the briefing says
 * @param learning what was learned
 * @param recommendations what was recommended, each with its addressee where there is one
 * @param subjects controlled keywords
 * @param links where to read on
 */
public record ItemContent(
        String title,
        String section,
        List<String> facts,
        String summary,
        List<String> learning,
        List<String> recommendations,
        List<String> subjects,
        List<ItemLink> links) {

    static ItemContent of(CaseReviewView review) {
        return new ItemContent(
                review.title(),
                review.nation().label(),
                List.of(review.type().label()),
                review.summary(),
                review.learningThemes(),
                review.recommendations().stream().map(ItemContent::sentence).toList(),
                review.subjects(),
                review.links().stream()
                        .filter(link ->
                                link.status() == ReportLink.Status.LIVE || link.status() == ReportLink.Status.LEAVES)
                        .map(link -> new ItemLink(link.kind().label(), link.url()))
                        .toList());
    }

    static ItemContent of(BriefingView briefing) {
        return new ItemContent(
                briefing.title(),
                "Thematic briefing",
                List.of(briefing.samplePeriod()),
                briefing.summary(),
                briefing.learning(),
                List.of(),
                briefing.subjects(),
                List.of(ItemLink.briefing(briefing.pdf())));
    }

    /** By what it can be followed, as far as its words tell: items that were copied before traits were know no more. */
    public Traits traits() {
        ReviewType type = facts.stream()
                .flatMap(fact -> ReviewType.named(fact).stream())
                .findFirst()
                .orElse(null);
        return new Traits(Set.copyOf(subjects), Nation.named(section).orElse(null), Set.of(), type, Set.of());
    }

    /** Whether a reader reads the same, wherever the links lead by now. */
    boolean readsLike(ItemContent other) {
        return title.equals(other.title)
                && section.equals(other.section)
                && facts.equals(other.facts)
                && summary.equals(other.summary)
                && learning.equals(other.learning)
                && recommendations.equals(other.recommendations);
    }

    private static String sentence(Recommendation recommendation) {
        String addressee = recommendation.addressee();
        return addressee == null ? recommendation.text() : addressee + ": " + recommendation.text();
    }
}
