package org.casereviewupdate.delivery;

import jakarta.inject.Singleton;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.casereviewupdate.language.Language;
import org.casereviewupdate.subscription.Choice;
import org.casereviewupdate.subscription.ChoiceKey;
import org.casereviewupdate.subscription.Choices;
import org.casereviewupdate.subscription.Detail;
import org.casereviewupdate.vocabulary.Following;

/** What an edition becomes for those it goes to: in how many ways it would leave if it were handed out now. */
@Singleton
class AudienceVariants {

    /** Of how many choices at most it is reckoned what they come to. */
    private static final int CHOICES = 1_000;

    private static final AudienceQuery.Asked<Object[]> MADE = new AudienceQuery.Asked<>(
            "subscriber.language, subscriber.detail, subscriber.interest_id, count(*)", """
             group by subscriber.language, subscriber.detail, subscriber.interest_id
            order by count(*) desc, subscriber.interest_id, subscriber.language, subscriber.detail
            limit\s""" + CHOICES, Object[].class);

    private static final AudienceQuery.Asked<Integer> READ_IN =
            new AudienceQuery.Asked<>("1", " and subscriber.language = :language limit 1", Integer.class);

    private final AudienceQuery audience;
    private final Choices choices;
    private final DeliveryConfig config;

    AudienceVariants(AudienceQuery audience, Choices choices, DeliveryConfig config) {
        this.audience = audience;
        this.choices = choices;
        this.config = config;
    }

    /**
     * The variants to look at: both languages in each detail, whoever reads them, and then those that most people get, up to a bound. Choices
     * that come to the same are one variant, so that a short issue has few, however many its readers.
     */
    Set<Variant> of(Edition edition) {
        Set<Variant> variants = new LinkedHashSet<>();
        for (Language language : Language.values()) {
            for (Detail detail : Detail.values()) {
                variants.add(edition.variant(new Choice(language, detail, Following.EVERYTHING, Set.of())));
            }
        }
        int most = variants.size() + config.checkedVariants();
        List<ChoiceKey> made = made(edition);
        var meant = choices.of(made);
        for (ChoiceKey key : made) {
            if (variants.size() == most) {
                break;
            }
            variants.add(edition.variant(Objects.requireNonNull(meant.get(key))));
        }
        return variants;
    }

    /** Whether somebody is to get the edition in this language. */
    boolean areReadIn(Language language, Edition edition) {
        return audience.of(edition.issue().id(), READ_IN)
                .setParameter("language", language.code())
                .getResultStream()
                .findAny()
                .isPresent();
    }

    private List<ChoiceKey> made(Edition edition) {
        return audience.of(edition.issue().id(), MADE)
                .addScalar("language", String.class)
                .addScalar("detail", String.class)
                .addScalar("interest_id", Long.class)
                .getResultStream()
                .map(row ->
                        new ChoiceKey(Language.stored((String) row[0]), Detail.valueOf((String) row[1]), (Long) row[2]))
                .toList();
    }
}
