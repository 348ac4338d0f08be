package org.casereviewupdate.subscription;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import org.casereviewupdate.language.Language;
import org.casereviewupdate.mail.EmailAddress;
import org.casereviewupdate.suppression.Suppressions;

/** Takes leaving back: whoever was unsubscribed by a reader of a forwarded mail, or by a slip, has everything as it was. */
@Singleton
class UndoLeaving {

    /** The page's address as the evidence names it: without the token. */
    private static final String PAGE = "/undo";

    private final FollowLink links;
    private final ConsentRecords consents;
    private final Wordings wordings;
    private final Suppressions suppressions;
    private final Clock clock;

    UndoLeaving(FollowLink links, ConsentRecords consents, Wordings wordings, Suppressions suppressions, Clock clock) {
        this.links = links;
        this.consents = consents;
        this.wordings = wordings;
        this.suppressions = suppressions;
        this.clock = clock;
    }

    /** What the link is good for; changes nothing. */
    @Transactional
    LinkState look(String link) {
        Instant now = clock.instant();
        return links.look(link, PersonalLinkKind.UNDO, now)
                .map(found -> state(found, now))
                .orElse(LinkState.EXPIRED);
    }

    /**
     * Brings the subscription back, once; pressing the button again is no error.
     *
     * @param language the language of the words beside the button
     */
    @Transactional
    LinkState undo(String link, Language language) {
        Instant now = clock.instant();
        return links.lock(link, PersonalLinkKind.UNDO, now)
                .map(found -> undo(found, language, now))
                .orElse(LinkState.EXPIRED);
    }

    private LinkState undo(FollowedLink followed, Language language, Instant now) {
        LinkState state = state(followed, now);
        if (state == LinkState.READY) {
            followed.link().use(now);
            followed.subscriber().comeBack();
            consents.add(new Consent(
                    followed.subscriber().id(),
                    ConsentEvent.REJOINED,
                    now,
                    wordings.keep(ButtonWordings.undo(language), now),
                    language,
                    PAGE,
                    ConsentSource.MAIL));
        }
        return state;
    }

    /** Whoever has signed up anew since, or has complained, cannot be brought back by a link from before. */
    private LinkState state(FollowedLink followed, Instant now) {
        LinkState state = followed.link().state(now);
        return state == LinkState.READY && !mayComeBack(followed.subscriber()) ? LinkState.SUPERSEDED : state;
    }

    private boolean mayComeBack(Subscriber subscriber) {
        String address = subscriber.address();
        return subscriber.hasLeft() && address != null && !suppressions.contains(new EmailAddress(address));
    }
}
