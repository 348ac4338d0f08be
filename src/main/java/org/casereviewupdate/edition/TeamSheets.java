package org.casereviewupdate.edition;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.casereviewupdate.issue.Archive;
import org.casereviewupdate.issue.ItemKind;
import org.casereviewupdate.issue.PublishedIssue;
import org.casereviewupdate.issue.PublishedItem;
import org.casereviewupdate.language.Language;
import org.casereviewupdate.language.Words;
import org.casereviewupdate.publisher.PublisherConfig;
import org.casereviewupdate.review.CaseReviewView;
import org.casereviewupdate.review.Catalogue;
import org.casereviewupdate.review.Recommendation;

/** Makes the sheet for a team's meeting, of an issue or of one review. */
@Singleton
class TeamSheets {

    private static final int LONGEST_TITLE = 120;

    private final Archive archive;
    private final Catalogue catalogue;
    private final Sheets sheets;
    private final EditionConfig config;
    private final PublisherConfig publisher;

    TeamSheets(Archive archive, Catalogue catalogue, Sheets sheets, EditionConfig config, PublisherConfig publisher) {
        this.archive = archive;
        this.catalogue = catalogue;
        this.sheets = sheets;
        this.config = config;
        this.publisher = publisher;
    }

    /** The sheet of an issue; nothing of what was withdrawn is on it. */
    TeamSheet ofIssue(UUID id, Language language) {
        PublishedIssue issue = archive.issue(id);
        List<PublishedItem> items =
                issue.items().stream().filter(item -> !item.withdrawn()).toList();
        List<TakeAways.Source> sources = items.stream()
                .map(item ->
                        new TakeAways.Source(item.shown().title(), item.shown().learning()))
                .toList();
        List<UUID> reviews = items.stream()
                .filter(item -> item.kind() == ItemKind.REVIEW)
                .map(PublishedItem::sourceId)
                .toList();
        Heading heading = new Heading(sheets.title(issue, language), language, "/issues/" + id);
        return sheet(heading, sources, catalogue.find(reviews), language);
    }

    /** The sheet of one case review. */
    TeamSheet ofReview(UUID id, Language language) {
        CaseReviewView review = catalogue.review(id);
        List<TakeAways.Source> source = List.of(new TakeAways.Source(review.title(), review.learningThemes()));
        Heading heading = new Heading(review.title(), Language.ENGLISH, "/reviews/" + id);
        return sheet(heading, source, List.of(review), language);
    }

    private TeamSheet sheet(
            Heading heading, List<TakeAways.Source> sources, List<CaseReviewView> reviews, Language language) {
        List<Recommendation> recommendations = reviews.stream()
                .flatMap(review -> review.recommendations().stream())
                .toList();
        List<TeamSheet.Addressee> addressees = Addressees.of(recommendations);
        int shown = addressees.stream()
                .mapToInt(addressee -> addressee.texts().size())
                .sum();
        return new TeamSheet(
                Clipped.at(LONGEST_TITLE, heading.title()),
                heading.language().code(),
                publisher.baseUrl() + heading.path(),
                heading.path(),
                TakeAways.of(sources),
                addressees,
                recommendations.size() - shown,
                questions(language));
    }

    /** Of what a sheet is made: its title, the language of that, and its page. */
    private record Heading(String title, Language language, String path) {}

    private List<String> questions(Language language) {
        EditionMessages words = Words.in(language, EditionMessages.class);
        Optional<List<String>> own = language == Language.WELSH ? config.welshQuestions() : config.questions();
        return own.orElseGet(() -> List.of(words.firstQuestion(), words.secondQuestion(), words.thirdQuestion()));
    }
}
