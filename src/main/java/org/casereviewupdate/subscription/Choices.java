package org.casereviewupdate.subscription;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.casereviewupdate.vocabulary.Following;
import org.casereviewupdate.vocabulary.Subjects;

/** How subscribers want the newsletter. */
@Singleton
public class Choices {

    private final Interests interests;
    private final Subscribers subscribers;
    private final Subjects subjects;

    Choices(Interests interests, Subscribers subscribers, Subjects subjects) {
        this.interests = interests;
        this.subscribers = subscribers;
        this.subjects = subjects;
    }

    /** What somebody means who writes it so, in English unless it says otherwise; names that nothing goes by are left out. */
    public Choice meant(WrittenChoice written) {
        return written.in(subjects.vocabulary());
    }

    /**
     * What a program means that writes it so.
     *
     * @throws UnknownNames if nothing goes by one of the names
     */
    public Choice exactly(WrittenChoice written) {
        return written.exactly(subjects.vocabulary());
    }

    /** The choices behind some keys, by one statement for all of them. */
    @Transactional
    public Map<ChoiceKey, Choice> of(Collection<ChoiceKey> keys) {
        List<Long> ids = keys.stream()
                .map(ChoiceKey::interest)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        Map<Long, Interest> found = new HashMap<>();
        if (!ids.isEmpty()) {
            interests.list("id in ?1", ids).forEach(interest -> found.put(interest.id(), interest));
        }
        Map<ChoiceKey, Choice> choices = new HashMap<>();
        keys.forEach(key -> choices.put(key, choice(key, found)));
        return choices;
    }

    /** What one subscriber has chosen. */
    @Transactional
    public Choice of(UUID subscriber) {
        ChoiceKey key =
                subscribers.findByIdOptional(subscriber).map(Subscriber::choice).orElse(ChoiceKey.EVERYTHING);
        return Objects.requireNonNull(of(List.of(key)).get(key));
    }

    /** The key of a choice, which is stored if nobody has made it before. Within the caller's transaction. */
    @Transactional(Transactional.TxType.MANDATORY)
    ChoiceKey keep(Choice choice) {
        return choice.plain()
                ? ChoiceKey.plain(choice)
                : new ChoiceKey(choice.language(), choice.detail(), interests.keep(choice));
    }

    private static Choice choice(ChoiceKey key, Map<Long, Interest> found) {
        Interest interest = key.interest() == null ? null : found.get(key.interest());
        if (interest == null) {
            return new Choice(key.language(), key.detail(), Following.EVERYTHING, Set.of());
        }
        return interest.choice(key);
    }
}
