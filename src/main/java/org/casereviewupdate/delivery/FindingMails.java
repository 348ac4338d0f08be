package org.casereviewupdate.delivery;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.qute.Variant;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.casereviewupdate.issue.FindingRule;
import org.casereviewupdate.issue.ReadIssues;
import org.casereviewupdate.language.Language;
import org.casereviewupdate.mail.EmailAddress;
import org.casereviewupdate.mail.OutgoingMail;
import org.casereviewupdate.publisher.PublisherConfig;

/** Writes to editors what holds an issue: how many findings of which kind, and nothing of what was found. */
@Singleton
class FindingMails {

    private final ReadIssues issues;
    private final PublisherConfig publisher;

    FindingMails(ReadIssues issues, PublisherConfig publisher) {
        this.issues = issues;
        this.publisher = publisher;
    }

    OutgoingMail write(UUID issue, EmailAddress editor, Map<FindingRule, Long> holding, Instant now) {
        String subject = issues.one(issue).subject();
        FindingMail mail = new FindingMail(
                "An issue is held",
                "“" + subject + "” does not leave before somebody has looked at this:",
                holding.entrySet().stream()
                        .map(found -> words(found.getKey()) + ": " + found.getValue())
                        .toList(),
                publisher.baseUrl() + "/console/issues/" + issue,
                "Look at the issue");
        return new OutgoingMail(
                "held-" + issue + "-" + now.getEpochSecond(),
                editor,
                now,
                "Held: " + subject,
                mail.as(Variant.TEXT_PLAIN),
                mail.as(Variant.TEXT_HTML),
                Language.ENGLISH);
    }

    private static String words(FindingRule rule) {
        return switch (rule) {
            case FULL_NAME -> "Full names";
            case BIRTH_DATE -> "Dates of birth";
            case EXACT_DATE -> "Exact dates";
            case SCHOOL -> "Schools by their names";
            case POSTCODE -> "Postcodes";
            case NHS_NUMBER -> "NHS numbers";
            case PARTNERSHIP -> "Partnerships in anonymous records";
            case TEXT_CHANGED -> "Records that read otherwise by now";
            case WITHDRAWN -> "Records that were withdrawn";
            case DEAD_LINK -> "Links that lead nowhere";
            case UNCERTAIN_LINK, UNCHECKED_LINK -> "Links that nobody could look at yet";
            case NOT_IN_WELSH -> "Words that are not in Welsh";
            case TOO_LARGE -> "Mails that are too large";
            case MAIL_FAULT -> "Faults in the mail";
        };
    }

    /**
     * The mail.
     *
     * @param title its heading
     * @param lead the sentence before the list
     * @param found what holds the issue
     * @param link where to look at it
     * @param button what the link says
     */
    @CheckedTemplate(basePath = "delivery", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record FindingMail(String title, String lead, List<String> found, String link, String button)
            implements TemplateInstance {

        String as(String type) {
            return setLocale(Language.ENGLISH.locale())
                    .setAttribute(SELECTED_VARIANT, Variant.forContentType(type))
                    .render();
        }
    }
}
