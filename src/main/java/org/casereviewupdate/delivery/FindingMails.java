package org.casereviewupdate.delivery;

import jakarta.inject.Singleton;
import java.util.Map;
import java.util.UUID;
import org.casereviewupdate.issue.FindingRule;
import org.casereviewupdate.issue.ReadIssues;

/** Writes to editors what holds an issue: how many findings of which kind, and nothing of what was found. */
@Singleton
class FindingMails {

    private final ReadIssues issues;
    private final EditorMails mails;

    FindingMails(ReadIssues issues, EditorMails mails) {
        this.issues = issues;
        this.mails = mails;
    }

    /** Whether one of them was told, or there is nobody to tell. */
    boolean tell(UUID issue, Map<FindingRule, Long> holding) {
        String subject = issues.one(issue).subject();
        EditorMail mail = new EditorMail(
                "An issue is held",
                "“" + subject + "” does not leave before somebody has looked at this:",
                holding.entrySet().stream()
                        .map(found -> words(found.getKey()) + ": " + found.getValue())
                        .toList(),
                mails.link(issue),
                "Look at the issue");
        return mails.tell(issue, "held", "Held: " + subject, mail);
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
}
