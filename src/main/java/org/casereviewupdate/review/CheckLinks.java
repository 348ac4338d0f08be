package org.casereviewupdate.review;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Looks after the links to reports: whether each leads anywhere, and whether it is time to lead to the record only. */
@Singleton
public class CheckLinks {

    private final LinkChecks links;
    private final LinkProbe probe;
    private final LinkConfig config;
    private final Clock clock;

    CheckLinks(LinkChecks links, LinkProbe probe, LinkConfig config, Clock clock) {
        this.links = links;
        this.probe = probe;
        this.config = config;
        this.clock = clock;
    }

    /** Whether links are looked at here at all. */
    public boolean looks() {
        return config.check();
    }

    /** Looks at the links that are due. No connection to the database is held while a server thinks. */
    public void checkDue() {
        if (!config.check()) {
            return;
        }
        List<String> due = QuarkusTransaction.requiringNew().call(() -> {
            links.forget();
            links.follow(clock.instant());
            return links.claim(clock.instant(), config.atATime());
        });
        for (String address : due) {
            LinkProbe.Answer answer = probe.ask(address);
            Instant now = clock.instant();
            QuarkusTransaction.requiringNew().run(() -> links.note(address, answer, now, now.plus(config.every())));
        }
    }

    /** Has some links looked at soon, unless somebody has done so since. */
    @Transactional
    public void hurry(Collection<String> addresses, Instant since) {
        links.hurry(addresses, since, clock.instant());
    }

    /** What became of some links, by their addresses; those that nobody knows of are missing. */
    @Transactional
    public Map<String, LinkView> of(Collection<String> addresses) {
        return links.of(addresses).stream().collect(Collectors.toMap(LinkView::address, Function.identity()));
    }

    /** The links with an outcome, by address. */
    @Transactional
    List<LinkView> with(LinkOutcome outcome, String after, int limit) {
        return links.with(outcome, after, limit);
    }
}
