package org.casereviewupdate.issue;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.Arrays;
import java.util.Collections;
import java.util.Set;
import java.util.stream.Collectors;
import org.casereviewupdate.vocabulary.Following;
import org.casereviewupdate.vocabulary.ReviewType;
import org.casereviewupdate.vocabulary.SubjectView;
import org.casereviewupdate.vocabulary.Vocabulary;

/**
 * To whom an issue goes that does not go to everybody.
 *
 * @param chosen what the editors have chosen: whoever follows any one of it is meant
 * @param subjects the subjects that whoever is meant follows: those chosen and the wider ones, which stand for them
 * @param areas the areas likewise: those chosen and those whose place they took, by every name, since a follower may have an older one
 * @param types the kinds of review likewise
 * @param everything whether those are meant as well who follow everything
 */
public record Audience(
        Following chosen,
        @JsonIgnore Set<String> subjects,
        @JsonIgnore Set<String> areas,
        @JsonIgnore Set<ReviewType> types,
        boolean everything) {

    static Audience of(Following chosen, boolean everything, Vocabulary words) {
        return new Audience(
                chosen,
                words.terms().stream()
                        .map(SubjectView::name)
                        .filter(term -> !Collections.disjoint(words.withNarrower(term), chosen.subjects()))
                        .collect(Collectors.toSet()),
                chosen.areas().stream()
                        .flatMap(area -> words.areas().everyName(area))
                        .collect(Collectors.toSet()),
                Arrays.stream(ReviewType.values())
                        .filter(type -> !Collections.disjoint(type.withSuccessors(), chosen.types()))
                        .collect(Collectors.toSet()),
                everything);
    }
}
