package org.casereviewupdate.subscription;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.UUID;

/** Changes how a subscriber wants the newsletter. What is claimed already leaves as it was wanted before. */
@Singleton
public class ChangeChoice {

    private final Choices choices;
    private final Subscribers subscribers;

    ChangeChoice(Choices choices, Subscribers subscribers) {
        this.choices = choices;
        this.subscribers = subscribers;
    }

    /** Changes it; nothing happens if there is no such subscriber any more. */
    @Transactional
    public void change(UUID subscriber, Choice wanted) {
        subscribers.locked(subscriber).ifPresent(found -> found.choose(choices.keep(wanted)));
    }
}
