package org.casereviewupdate.subscription;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
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

    UndoLeaving(FollowLink links, ConsentRecords consents, Wordings wordings, Suppressions suppressions) {
        this.links = links;
        this.consents = consents;
        this.wordings = wordings;
        this.suppressions = suppressions;
    }

    /** What the link is good for; changes nothing. */
    @Transactional
    LinkState look(String link) {
        return links.look(link, PersonalLinkKind.UNDO).map(this::state).orElse(LinkState.EXPIRED);
    }

    /**
     * Brings the subscription back, once; pressing the button again is no error.
     *
     * @param language the language of the words beside the button
     */
    @Transactional
    LinkState undo(String link, Language language) {
        return links.lock(link, PersonalLinkKind.UNDO)
                .map(found -> undo(found, language))
                .orElse(LinkState.EXPIRED);
    }

    private LinkState undo(FollowedLink followed, Language language) {
        LinkState state = state(followed);
        if (state == LinkState.READY) {
            followed.link().use(followed.at());
            followed.subscriber().comeBack();
            consents.add(new Consent(
                    followed.subscriber().id(),
                    ConsentEvent.REJOINED,
                    followed.at(),
                    wordings.keep(ButtonWordings.undo(language), followed.at()),
                    language,
                    PAGE,
                    ConsentSource.MAIL));
        }
        return state;
    }

    /** Whoever has signed up anew since, or has complained, cannot be brought back by a link from before. */
    private LinkState state(FollowedLink followed) {
        LinkState state = followed.state();
        return state == LinkState.READY && !mayComeBack(followed.subscriber()) ? LinkState.SUPERSEDED : state;
    }

    private boolean mayComeBack(Subscriber subscriber) {
        String address = subscriber.address();
        return subscriber.hasLeft() && address != null && !suppressions.contains(new EmailAddress(address));
    }
}
