package org.casereviewupdate.subscription;

import jakarta.ws.rs.FormParam;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.casereviewupdate.language.Language;
import org.casereviewupdate.vocabulary.FollowedNames;
import org.casereviewupdate.vocabulary.Following;
import org.casereviewupdate.vocabulary.Vocabulary;
import org.jspecify.annotations.Nullable;

/** What a form with the template {@code choice-fields} brings; a form without it brings nothing, which means everything in full. */
class ChoiceFields {

    @FormParam("follow")
    @Nullable
    String follow;

    @FormParam("subject")
    @Nullable
    List<String> subjects;

    @FormParam("nation")
    @Nullable
    List<String> nations;

    @FormParam("type")
    @Nullable
    List<String> types;

    @FormParam("age")
    @Nullable
    List<String> ages;

    @FormParam("areas")
    @Nullable
    String areas;

    @FormParam("detail")
    @Nullable
    String detail;

    @FormParam("fold")
    @Nullable
    List<String> folded;

    @FormParam("language")
    @Nullable
    String language;

    /** Whether the form offered a choice at all. */
    boolean offered() {
        return follow != null;
    }

    /**
     * The choice; names that nothing goes by are left out.
     *
     * @param otherwise the language, if none is chosen
     */
    Choice in(Vocabulary words, Language otherwise) {
        return new Choice(
                Language.named(language).orElse(otherwise),
                "GENTLE".equals(detail) ? Detail.GENTLE : Detail.FULL,
                following(words),
                Set.copyOf(words.findAll(all(folded))));
    }

    /** Ticks that were left behind when everything was chosen again do not count. */
    private Following following(Vocabulary words) {
        if (!"some".equals(follow)) {
            return Following.EVERYTHING;
        }
        List<String> lines = areas == null ? List.of() : areas.lines().toList();
        return new FollowedNames(all(subjects), all(nations), lines, all(types), all(ages)).in(words);
    }

    private static Collection<String> all(@Nullable List<String> values) {
        return values == null ? List.of() : new TreeSet<>(values);
    }
}
