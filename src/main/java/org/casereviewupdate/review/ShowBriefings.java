package org.casereviewupdate.review;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.casereviewupdate.language.Dates;
import org.casereviewupdate.language.Language;
import org.casereviewupdate.publisher.PublisherConfig;
import org.casereviewupdate.vocabulary.Subjects;

/** A reader looks for a thematic briefing. */
@Singleton
class ShowBriefings {

    private static final String PATH = "/briefings";
    private static final Pattern PARAGRAPHS = Pattern.compile("\\n\\s*\\n");

    private final Catalogue catalogue;
    private final Subjects subjects;
    private final PublisherConfig publisher;

    ShowBriefings(Catalogue catalogue, Subjects subjects, PublisherConfig publisher) {
        this.catalogue = catalogue;
        this.subjects = subjects;
        this.publisher = publisher;
    }

    /** All of them. */
    BriefingsPage list(Language language) {
        List<BriefingView> all = catalogue.briefings();
        return new BriefingsPage(
                entries(all, BriefingFamily.THEME, language),
                entries(all, BriefingFamily.SECTOR, language),
                publisher.baseUrl() + PATH);
    }

    /** One; a withdrawn one is refused as gone. */
    @Transactional
    BriefingPage page(UUID id, Language language) {
        BriefingView briefing = catalogue.readBriefing(id);
        Labels labels = new Labels(subjects.vocabulary(), language);
        return new BriefingPage(
                briefing,
                Dates.month(briefing.published(), language),
                PARAGRAPHS.splitAsStream(briefing.summary()).toList(),
                briefing.subjects().stream()
                        .map(subject -> new ReviewPage.Value(
                                labels.of(Facet.SUBJECT, subject),
                                new Asked(Map.of(Facet.SUBJECT.parameter(), subject)).at("/reviews")))
                        .toList(),
                publisher.baseUrl() + PATH + "/" + id);
    }

    private static List<BriefingsPage.Entry> entries(List<BriefingView> all, BriefingFamily family, Language language) {
        return all.stream()
                .filter(briefing -> briefing.family() == family)
                .map(briefing -> new BriefingsPage.Entry(
                        PATH + "/" + briefing.id(), briefing.title(), Dates.month(briefing.published(), language)))
                .toList();
    }
}
