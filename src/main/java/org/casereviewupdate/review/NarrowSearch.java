package org.casereviewupdate.review;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.casereviewupdate.language.Language;
import org.casereviewupdate.vocabulary.Subjects;
import org.jspecify.annotations.Nullable;

/** An editor sees how many reviews a search finds, and how many it would find with another choice on each side. */
@Singleton
public class NarrowSearch {

    private final Catalogue catalogue;
    private final Subjects subjects;

    NarrowSearch(Catalogue catalogue, Subjects subjects) {
        this.catalogue = catalogue;
        this.subjects = subjects;
    }

    /**
     * Counts on all sides.
     *
     * @param parameter the search, as it stands in an address
     * @throws MalformedQuery naming each part that is not understood
     */
    @Transactional
    public Narrowed by(Function<String, @Nullable String> parameter) {
        Asked asked = Asked.read(parameter);
        Labels labels = new Labels(subjects.vocabulary(), Language.ENGLISH);
        Facets facets = catalogue.facets(asked.query());
        return new Narrowed(
                facets.total(),
                Stream.of(Facet.values())
                        .map(side -> SearchSide.of(side, asked, facets, labels))
                        .toList());
    }

    /**
     * How a search may be narrowed.
     *
     * @param total how many reviews it finds
     * @param sides the lists to choose from
     */
    public record Narrowed(long total, List<SearchSide> sides) {}
}
