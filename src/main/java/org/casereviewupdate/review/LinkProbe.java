package org.casereviewupdate.review;

import jakarta.inject.Singleton;
import java.net.URI;
import java.util.Set;
import org.casereviewupdate.fetch.LinkVisit;
import org.casereviewupdate.fetch.NotFetched;
import org.casereviewupdate.fetch.PublicWeb;
import org.jspecify.annotations.Nullable;

/** Asks a link's server whether it leads anywhere. */
@Singleton
class LinkProbe {

    private static final Set<Integer> GONE = Set.of(404, 410);

    private final PublicWeb web;
    private final LinkConfig config;

    LinkProbe(PublicWeb web, LinkConfig config) {
        this.web = web;
        this.config = config;
    }

    /** What the server answers; blocks, twice for no longer than the timeout. */
    Answer ask(String address) {
        try {
            URI link = URI.create(address);
            Answer answer = ask(link, LinkVisit.Method.HEAD);
            // Some servers know no HEAD, and say so in many ways.
            return answer.outcome() == LinkOutcome.LIVE ? answer : ask(link, LinkVisit.Method.GET);
        } catch (NotFetched | IllegalArgumentException unanswered) {
            return Answer.NONE;
        }
    }

    private Answer ask(URI address, LinkVisit.Method method) {
        LinkVisit.Within within =
                config.privateHosts() ? LinkVisit.Within.PRIVATE_NETWORKS : LinkVisit.Within.PUBLIC_WEB;
        return Answer.of(web.status(address, new LinkVisit(method, config.timeout(), within)));
    }

    /**
     * An answer.
     *
     * @param outcome what it means
     * @param code the HTTP status; null if there was none
     */
    record Answer(LinkOutcome outcome, @Nullable Integer code) {

        static final Answer NONE = new Answer(LinkOutcome.UNCERTAIN, null);

        static Answer of(int code) {
            if (code >= 200 && code < 300 || code == 416) {
                return new Answer(LinkOutcome.LIVE, code);
            }
            return new Answer(GONE.contains(code) ? LinkOutcome.DEAD : LinkOutcome.UNCERTAIN, code);
        }
    }
}
