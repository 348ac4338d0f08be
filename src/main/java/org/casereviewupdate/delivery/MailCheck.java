package org.casereviewupdate.delivery;

import jakarta.inject.Singleton;
import java.net.URI;
import java.time.Clock;
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
import org.casereviewupdate.subscription.Choice;
import org.casereviewupdate.subscription.LeaveLinks;
import org.jsoup.Jsoup;

/** Looks at the mail itself, in both languages, as its readers' programs will get it. */
@Singleton
class MailCheck implements ReleaseCheck {

    private static final UUID NOBODY = new UUID(0, 0);

    private final WithdrawnReviews withdrawn;
    private final Renderer renderer;
    private final MessageWriter writer;
    private final LeaveLinks leaveLinks;
    private final ReturnPath returnPath;
    private final PublisherConfig publisher;
    private final Imprint imprint;
    private final Clock clock;

    MailCheck(
            WithdrawnReviews withdrawn,
            Renderer renderer,
            MessageWriter writer,
            LeaveLinks leaveLinks,
            ReturnPath returnPath,
            PublisherConfig publisher,
            Imprint imprint,
            Clock clock) {
        this.withdrawn = withdrawn;
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
        Set<String> hosts = hosts(issue, items);
        return Arrays.stream(Language.values())
                .flatMap(language -> MailLint.issue(mail(issue, items, language), hosts).stream()
                        .map(fault -> finding(fault, language)))
                .toList();
    }

    /** A size is the editors' to mend; any other fault is the program's, and must not keep a month from its readers. */
    private static Finding finding(org.casereviewupdate.mail.lint.Finding fault, Language language) {
        String detail = "The mail in " + language + ": " + fault.what();
        return fault.rule() == Rule.SIZE
                ? Finding.blocking(FindingRule.TOO_LARGE, null, detail)
                : Finding.notice(FindingRule.MAIL_FAULT, null, detail);
    }

    private String mail(IssueView issue, List<IssueItemView> items, Language language) {
        Rendering rendering = renderer.render(issue, items, Choice.everything(language));
        Consignment mail = new Consignment(
                issue.id(),
                issue.revision(),
                writer.write(issue.id(), clock.instant(), rendering),
                leaveLinks,
                returnPath);
        return mail.message(NOBODY, publisher.replyTo()).received();
    }

    /** Where links may lead: to us, to help, and to what the editors and the reviews name. */
    private Set<String> hosts(IssueView issue, List<IssueItemView> items) {
        Stream<String> named =
                items.stream().flatMap(item -> item.content().links().stream()).map(ItemLink::url);
        Stream<String> written = issue.note() == null
                ? Stream.empty()
                : Jsoup.parseBodyFragment(new Note(issue.note()).html())
                        .select("a[href^=http]")
                        .eachAttr("href")
                        .stream();
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
}
