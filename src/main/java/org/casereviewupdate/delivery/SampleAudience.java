package org.casereviewupdate.delivery;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.casereviewupdate.issue.Audience;
import org.casereviewupdate.language.Language;
import org.casereviewupdate.subscription.Choice;
import org.casereviewupdate.subscription.ChoiceKey;
import org.casereviewupdate.subscription.Choices;
import org.casereviewupdate.subscription.Detail;
import org.hibernate.query.NativeQuery;

/** Finds the choices that most of an audience share, to look at what they get. Nobody's address, name or number is read. */
@Singleton
public class SampleAudience {

    private static final AudienceQuery.Asked<Object[]> MOST_SHARED =
            new AudienceQuery.Asked<>("language, detail, interest_id, count(*) as people", """

            group by language, detail, interest_id
            order by people desc, interest_id nulls first, language, detail
            limit 3
            """, Object[].class);

    private final AudienceQuery audience;
    private final Choices choices;

    SampleAudience(AudienceQuery audience, Choices choices) {
        this.audience = audience;
        this.choices = choices;
    }

    /** Up to three of an issue's, what most share first. */
    @Transactional
    public List<Sample> of(UUID issue) {
        return samples(audience.of(issue, MOST_SHARED));
    }

    /** Up to three of an issue's that is yet to be made. */
    @Transactional
    public List<Sample> of(Audience wanted) {
        return samples(audience.of(wanted, MOST_SHARED));
    }

    /** Up to three of an issue's that is yet to be made and goes to everybody. */
    @Transactional
    public List<Sample> ofEverybody() {
        return samples(audience.ofEverybody(MOST_SHARED));
    }

    private List<Sample> samples(NativeQuery<Object[]> query) {
        Map<ChoiceKey, Long> shared = new LinkedHashMap<>();
        query.addScalar("language", String.class)
                .addScalar("detail", String.class)
                .addScalar("interest_id", Long.class)
                .addScalar("people", Long.class)
                .getResultList()
                .forEach(row -> shared.put(key(row), (Long) row[3]));
        Map<ChoiceKey, Choice> chosen = choices.of(shared.keySet());
        return shared.entrySet().stream()
                .map(one -> new Sample(Objects.requireNonNull(chosen.get(one.getKey())), one.getValue()))
                .toList();
    }

    private static ChoiceKey key(Object[] row) {
        return new ChoiceKey(Language.stored((String) row[0]), Detail.valueOf((String) row[1]), (Long) row[2]);
    }
}
