package org.casereviewupdate.delivery;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.inject.Singleton;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.casereviewupdate.issue.Finding;
import org.casereviewupdate.issue.FindingRule;
import org.casereviewupdate.issue.IssueItemView;
import org.casereviewupdate.issue.IssueView;
import org.casereviewupdate.issue.ItemLink;
import org.casereviewupdate.issue.Note;
import org.casereviewupdate.issue.ReleaseCheck;
import org.casereviewupdate.language.Language;
import org.casereviewupdate.mail.lint.Finding.Rule;
import org.casereviewupdate.mail.lint.MailLint;
import org.casereviewupdate.publisher.Imprint;
import org.casereviewupdate.publisher.PublisherConfig;
import org.casereviewupdate.subscription.Detail;
import org.casereviewupdate.subscription.LeaveLinks;
import org.casereviewupdate.vocabulary.SubjectView;
import org.jsoup.Jsoup;

/**
 * Looks at the mail itself as its readers' programs will get it, in each variant that counts. Whatever is wrong with it holds the issue: what
 * one has sent to thirty thousand people cannot be mended, and what holds it wrongly can be let pass by somebody who says why.
 */
@Singleton
class MailCheck implements ReleaseCheck {

    private static final UUID NOBODY = new UUID(0, 0);

    private final WithdrawnReviews withdrawn;
    private final AudienceVariants audience;
    private final Renderer renderer;
    private final MessageWriter writer;
    private final LeaveLinks leaveLinks;
    private final ReturnPath returnPath;
    private final PublisherConfig publisher;
    private final Imprint imprint;
    private final Clock clock;

    /** A held issue is looked at again and again, and is mostly what it was: that is not rendered anew. */
    private final Cache<Looked, List<Finding>> looked = Caffeine.newBuilder()
            .maximumSize(4)
            .expireAfterWrite(Duration.ofMinutes(15))
            .build();

    MailCheck(
            WithdrawnReviews withdrawn,
            AudienceVariants audience,
            Renderer renderer,
            MessageWriter writer,
            LeaveLinks leaveLinks,
            ReturnPath returnPath,
            PublisherConfig publisher,
            Imprint imprint,
            Clock clock) {
        this.withdrawn = withdrawn;
        this.audience = audience;
        this.renderer = renderer;
        this.writer = writer;
        this.leaveLinks = leaveLinks;
        this.returnPath = returnPath;
        this.publisher = publisher;
        this.imprint = imprint;
        this.clock = clock;
    }

    @Override
    public List<Finding> findings(IssueView issue, List<IssueItemView> items) {
        if (!withdrawn.of(issue.id()).isEmpty()) {
            return List.of(); // a fault may quote what must not be shown; another finding holds the issue
        }
        Edition edition = renderer.edition(issue, items);
        Set<Variant> variants = audience.of(edition);
        return looked.get(
                new Looked(
                        issue.id(),
                        issue.revision(),
                        Stream.of(issue.subject(), issue.note())
                                .map(String::valueOf)
                                .toList(),
                        items,
                        edition.words().terms(),
                        variants),
                one -> look(edition, one.variants()));
    }

    private List<Finding> look(Edition edition, Set<Variant> variants) {
        Set<String> hosts = hosts(edition);
        return variants.stream()
                .flatMap(variant -> look(edition, variant, hosts))
                .distinct()
                .toList();
    }

    private Stream<Finding> look(Edition edition, Variant variant, Set<String> hosts) {
        String which = "The mail in " + variant.language()
                + (variant.detail() == Detail.GENTLE ? ", without what happened: " : ": ");
        try {
            return MailLint.issue(mail(edition, variant), hosts).stream().map(fault -> finding(fault, which));
        } catch (RuntimeException failed) {
            // Nothing of why: it may quote the issue. When it was to leave, it would be halted for the same reason.
            return Stream.of(Finding.blocking(FindingRule.MAIL_FAULT, null, which + "it cannot be written"));
        }
    }

    private static Finding finding(org.casereviewupdate.mail.lint.Finding fault, String which) {
        FindingRule rule = fault.rule() == Rule.SIZE ? FindingRule.TOO_LARGE : FindingRule.MAIL_FAULT;
        return Finding.blocking(rule, null, which + fault.what());
    }

    private String mail(Edition edition, Variant variant) {
        IssueView issue = edition.issue();
        Consignment mail = new Consignment(
                issue.id(),
                issue.revision(),
                writer.write(issue.id(), clock.instant(), renderer.render(edition, variant)),
                leaveLinks,
                returnPath);
        return mail.message(NOBODY, publisher.replyTo()).received();
    }

    /** Where links may lead: to us, to help, and to what the editors and the reviews name. */
    private Set<String> hosts(Edition edition) {
        String note = edition.issue().note();
        Stream<String> named = edition.items().stream()
                .flatMap(item -> item.content().links().stream())
                .map(ItemLink::url);
        Stream<String> written = note == null
                ? Stream.empty()
                : Jsoup.parseBodyFragment(new Note(note).html()).select("a[href^=http]").eachAttr("href").stream();
        Stream<String> ours = Stream.concat(
                Stream.of(publisher.baseUrl().toString()),
                Arrays.stream(Language.values())
                        .map(language -> imprint.supportLink(language).toString()));
        return Stream.of(named, written, ours)
                .flatMap(links -> links)
                .map(link -> URI.create(link).getHost())
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
    }

    /** What the mails of an issue depend on, and no more: that somebody approves it makes no other mail of it. */
    private record Looked(
            UUID issue,
            int revision,
            List<String> words,
            List<IssueItemView> items,
            List<SubjectView> terms,
            Set<Variant> variants) {}
}
