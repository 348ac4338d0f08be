package org.casereviewupdate.delivery;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.casereviewupdate.issue.IssueItemView;
import org.casereviewupdate.issue.IssueView;
import org.casereviewupdate.issue.ReadIssues;
import org.casereviewupdate.language.Language;
import org.casereviewupdate.relay.MessageTemplate;
import org.casereviewupdate.subscription.Choice;
import org.casereviewupdate.subscription.ChoiceKey;
import org.casereviewupdate.subscription.Choices;
import org.casereviewupdate.subscription.LeaveLinks;

/**
 * Renders and encodes issues, each variant of a revision once for all who get the same, and keeps what is on its way. However many choices
 * there are, it keeps no more than it may: a variant that comes again later is rendered again.
 */
@Singleton
class Consignments {

    private final ReadIssues issues;
    private final Choices choices;
    private final Renderer renderer;
    private final MessageWriter writer;
    private final LeaveLinks leaveLinks;
    private final ReturnPath returnPath;

    private final Map<Departure, Edition> editions = new ConcurrentHashMap<>();
    private final Cache<Wanted, Variant> variants =
            Caffeine.newBuilder().maximumSize(10_000).build();
    private final Cache<Rendered, Consignment> kept;

    Consignments(
            ReadIssues issues,
            Choices choices,
            Renderer renderer,
            MessageWriter writer,
            LeaveLinks leaveLinks,
            ReturnPath returnPath,
            DeliveryConfig config) {
        this.issues = issues;
        this.choices = choices;
        this.renderer = renderer;
        this.writer = writer;
        this.leaveLinks = leaveLinks;
        this.returnPath = returnPath;
        this.kept = Caffeine.newBuilder()
                .maximumWeight(config.renderings().asLongValue())
                .weigher((Rendered rendered, Consignment consignment) -> consignment.weight())
                .build();
    }

    /**
     * An issue as it goes to those who choose nothing, in a revision that it had a moment ago. Should it be another by now, the ledger lets
     * none of it leave.
     *
     * @throws CannotRender if there is no making a mail of it
     */
    Consignment of(Departure departure) {
        Edition edition = edition(departure);
        return of(departure, edition, edition.variant(Choice.everything(Language.ENGLISH)));
    }

    /**
     * An issue as it goes to those who chose so: the choices that are not known yet are read at once, by one statement for all of them, and what
     * is asked for is rendered then, at most once.
     */
    Function<ChoiceKey, Consignment> of(Departure departure, Collection<ChoiceKey> made) {
        Edition edition = edition(departure);
        Map<ChoiceKey, Variant> known = known(departure, edition, made);
        Map<Variant, Consignment> used = new HashMap<>();
        return choice -> used.computeIfAbsent(
                Objects.requireNonNull(known.get(choice)), variant -> of(departure, edition, variant));
    }

    /** Forgets what is no longer on its way. */
    void keepOnly(Collection<Departure> underway) {
        editions.keySet().retainAll(underway);
        variants.asMap().keySet().removeIf(wanted -> !underway.contains(wanted.departure()));
        kept.asMap().keySet().removeIf(rendered -> !underway.contains(rendered.departure()));
    }

    /** Any issue as those get it who choose nothing, marked as a test. */
    Consignment test(UUID id, Instant now) {
        return test(id, Choice.everything(Language.ENGLISH), now);
    }

    /** Any issue as those get it who choose so, marked as a test. */
    Consignment test(UUID id, Choice choice, Instant now) {
        return test(issues.one(id), issues.items(id), choice, now);
    }

    /** The same of an issue that is at hand. */
    Consignment test(IssueView issue, List<IssueItemView> items, Choice choice, Instant now) {
        return encode(issue, now, renderer.render(issue, items, choice).asTest());
    }

    private Edition edition(Departure departure) {
        // The revision first: items that are newer go out under an old number, which the ledger refuses.
        return editions.computeIfAbsent(departure, one -> {
            IssueView issue = issues.one(one.issue());
            return renderer.edition(issue, issues.items(one.issue()));
        });
    }

    private Map<ChoiceKey, Variant> known(Departure departure, Edition edition, Collection<ChoiceKey> made) {
        Map<ChoiceKey, Variant> known = new HashMap<>();
        Set<ChoiceKey> unknown = new HashSet<>();
        for (ChoiceKey choice : made) {
            Variant variant = variants.getIfPresent(new Wanted(departure, choice));
            if (variant == null) {
                unknown.add(choice);
            } else {
                known.put(choice, variant);
            }
        }
        if (!unknown.isEmpty()) {
            choices.of(unknown).forEach((key, choice) -> {
                Variant variant = edition.variant(choice);
                known.put(key, variant);
                variants.put(new Wanted(departure, key), variant);
            });
        }
        return known;
    }

    private Consignment of(Departure departure, Edition edition, Variant variant) {
        return kept.get(new Rendered(departure, variant), rendered -> make(edition, rendered.variant()));
    }

    private Consignment make(Edition edition, Variant variant) {
        try {
            Instant date = Objects.requireNonNull(edition.issue().releasedAt(), "only a released issue is sent");
            return encode(edition.issue(), date, renderer.render(edition, variant));
        } catch (RuntimeException failed) {
            throw new CannotRender(failed);
        }
    }

    private Consignment encode(IssueView issue, Instant date, Rendering rendering) {
        MessageTemplate template = writer.write(issue.id(), date, rendering);
        return new Consignment(issue.id(), issue.revision(), template, leaveLinks, returnPath);
    }

    /** A choice, of an issue in a revision. */
    private record Wanted(Departure departure, ChoiceKey choice) {}

    /** A variant, of an issue in a revision. */
    private record Rendered(Departure departure, Variant variant) {}
}
