package org.casereviewupdate.delivery;

import jakarta.inject.Singleton;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.casereviewupdate.issue.Finding;
import org.casereviewupdate.issue.FindingRule;
import org.casereviewupdate.issue.IssueItemView;
import org.casereviewupdate.issue.IssueView;
import org.casereviewupdate.issue.ReleaseCheck;
import org.casereviewupdate.language.Language;
import org.casereviewupdate.publisher.Imprint;
import org.casereviewupdate.vocabulary.SubjectView;

/**
 * Looks whether the Welsh mail is Welsh but for what its reviews say: the program's words are (a test sees to it), those of the vocabulary and
 * of the publisher may not be. It holds an issue that somebody gets in Welsh, and is told of any other.
 */
@Singleton
class LanguageCheck implements ReleaseCheck {

    private final Renderer renderer;
    private final AudienceVariants audience;
    private final Imprint imprint;

    LanguageCheck(Renderer renderer, AudienceVariants audience, Imprint imprint) {
        this.renderer = renderer;
        this.audience = audience;
        this.imprint = imprint;
    }

    @Override
    public List<Finding> findings(IssueView issue, List<IssueItemView> items) {
        Edition edition = renderer.edition(issue, items);
        List<String> lacking =
                Stream.concat(subjects(edition), support()).sorted().toList();
        boolean holds = !lacking.isEmpty() && audience.areReadIn(Language.WELSH, edition);
        return lacking.stream()
                .map(what -> new Finding(FindingRule.NOT_IN_WELSH, holds, null, what))
                .toList();
    }

    /** Subjects that a Welsh reader may be told as the reason why something is there: what a review is about, and what is above that. */
    private static Stream<String> subjects(Edition edition) {
        Set<String> told = new HashSet<>();
        edition.items().forEach(item -> told.addAll(item.traits().subjects()));
        return edition.words().terms().stream()
                .filter(term -> term.welsh() == null || term.welsh().isBlank())
                .map(SubjectView::name)
                .filter(name -> edition.words().withNarrower(name).stream().anyMatch(told::contains))
                .map(name -> "The subject “" + name + "” has no Welsh name");
    }

    private Stream<String> support() {
        return imprint.supportLanguage(Language.WELSH) == Language.WELSH
                ? Stream.empty()
                : Stream.of("Where to take a worry about a child is told in English only");
    }
}
