package org.casereviewupdate.console;

import io.quarkus.qute.TemplateExtension;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.casereviewupdate.delivery.DeliveryStatus;
import org.casereviewupdate.delivery.DeliveryView;
import org.casereviewupdate.delivery.IssueAccount;
import org.casereviewupdate.issue.FindingRule;
import org.casereviewupdate.issue.IssueStatus;
import org.casereviewupdate.issue.ItemKind;
import org.casereviewupdate.review.BriefingFamily;
import org.casereviewupdate.review.ReportLink;
import org.casereviewupdate.subscription.ConsentEntry;
import org.casereviewupdate.subscription.SubscriberStatus;
import org.casereviewupdate.vocabulary.AgeGroup;
import org.casereviewupdate.vocabulary.ReviewType;

/** What states are called on the pages, and in which tone they are shown. */
@TemplateExtension
final class Words {

    /** The ledger's words for why nothing was sent. */
    private static final Map<String, String> REASONS = Map.of(
            "UNSUBSCRIBED", "left before it was their turn",
            "PENDING", "left and has not confirmed again",
            "SUSPENDED", "their mailbox takes nothing",
            "ERASED", "was erased before it was their turn",
            "SUPPRESSED", "must never be mailed",
            "CANCELLED", "the issue was cancelled",
            "RESTORED", "a backup was restored; it may have been sent",
            "FORGOTTEN", "more than a year ago; only the number is kept");

    private Words() {}

    static String label(IssueStatus status) {
        return switch (status) {
            case COMPILED -> "Held";
            case RELEASED -> "Released";
            case SENDING -> "Sending";
            case HALTED -> "Halted";
            case SENT -> "Sent";
            case CANCELLED -> "Cancelled";
            case SKIPPED -> "Skipped";
            case MISSED -> "Missed";
        };
    }

    /** Part of a style's name. */
    static String tone(IssueStatus status) {
        return switch (status) {
            case COMPILED -> "waiting";
            case RELEASED, SENDING -> "moving";
            case HALTED, MISSED -> "attention";
            case SENT -> "done";
            case CANCELLED, SKIPPED -> "quiet";
        };
    }

    /** Below which address of the console its source is. */
    static String shelf(ItemKind kind) {
        return kind == ItemKind.BRIEFING ? "briefings" : "reviews";
    }

    static String label(DeliveryStatus status) {
        return switch (status) {
            case QUEUED, CLAIMED -> "Waiting";
            case SENDING -> "Being handed over";
            case ACCEPTED -> "Accepted by the mail relay";
            case DEFERRED -> "Put off, to be tried again";
            case FAILED -> "Refused";
            case UNCERTAIN -> "Uncertain";
            case SKIPPED -> "Not sent";
        };
    }

    static String label(SubscriberStatus status) {
        return switch (status) {
            case PENDING -> "Signed up, not confirmed";
            case CONFIRMED -> "Subscribed";
            case SUSPENDED -> "Suspended";
            case UNSUBSCRIBED -> "Left";
            case ERASED -> "Erased";
        };
    }

    static String label(ReportLink.Status status) {
        return switch (status) {
            case LIVE -> "live";
            case LEAVES -> "leaves on a day";
            case CATALOGUE_ONLY -> "gone, the record stays";
            case WITHDRAWN -> "taken down";
        };
    }

    static String code(ReviewType type) {
        return type.name();
    }

    static String code(AgeGroup group) {
        return group.name();
    }

    static String code(ReportLink.Kind kind) {
        return kind.name();
    }

    static String code(ReportLink.Status status) {
        return status.name();
    }

    static String code(BriefingFamily family) {
        return family.name();
    }

    static String label(BriefingFamily family) {
        return family == BriefingFamily.THEME
                ? "Theme: a kind of harm, or a family's situation"
                : "Sector: one profession or service";
    }

    /** What happened to an agreement. */
    static String what(ConsentEntry entry) {
        return switch (entry.event()) {
            case "SIGNED_UP" -> "Signed up";
            case "CONFIRMED" -> "Confirmed";
            case "UNSUBSCRIBED" -> "Left";
            case "REJOINED" -> "Took leaving back";
            case "MOVED" -> "Moved to another address";
            case "SUSPENDED" -> "Suspended";
            case "REACTIVATED" -> "Re-activated";
            default -> entry.event();
        };
    }

    /** By which door it did. */
    static String how(ConsentEntry entry) {
        return switch (entry.source()) {
            case "FORM" -> "by the sign-up form";
            case "API" -> "by a site that uses the API";
            case "MAIL" -> "on the page that a mail links to";
            case "ONE_CLICK" -> "by the button of a mail program";
            case "IMPORT" -> "on a list of people who agreed elsewhere";
            case "DELIVERY" -> "by the replies of mail servers";
            case "EDITOR" -> "by an admin";
            default -> entry.source();
        };
    }

    static String tone(SubscriberStatus status) {
        return switch (status) {
            case PENDING -> "waiting";
            case CONFIRMED -> "done";
            case SUSPENDED -> "attention";
            case UNSUBSCRIBED, ERASED -> "quiet";
        };
    }

    /** What was looked for. */
    static String label(FindingRule rule) {
        return switch (rule) {
            case FULL_NAME -> "A full name";
            case BIRTH_DATE -> "A date of birth";
            case EXACT_DATE -> "An exact date";
            case SCHOOL -> "A school by its name";
            case POSTCODE -> "A postcode";
            case NHS_NUMBER -> "An NHS number";
            case PARTNERSHIP -> "A partnership in an anonymous record";
            case TEXT_CHANGED -> "The record reads otherwise by now";
            case WITHDRAWN -> "The record was withdrawn";
            case DEAD_LINK -> "A link that leads nowhere";
            case UNCERTAIN_LINK -> "A link whose server turns programs away";
            case UNCHECKED_LINK -> "A link that could not be looked at";
            case NOT_IN_WELSH -> "Not in Welsh";
            case TOO_LARGE -> "The mail is too large";
            case MAIL_FAULT -> "A fault in the mail";
        };
    }

    /** What the relay said, or why it was not asked. */
    static String why(DeliveryView delivery) {
        if (delivery.complainedAt() != null) {
            return "its reader complained";
        }
        if (delivery.bounceStatus() != null) {
            return "came back: " + delivery.bounceStatus();
        }
        if (delivery.reason() != null) {
            return reason(delivery.reason());
        }
        return Stream.of(delivery.replyCode(), delivery.replyStatus(), delivery.replyText())
                .filter(Objects::nonNull)
                .map(Object::toString)
                .collect(Collectors.joining(" "));
    }

    static String why(IssueAccount.Line line) {
        return reason(line.reason());
    }

    /** Why an issue was not handed out to somebody who is on record, as they stand now. */
    static String why(IssueAccount.Others others) {
        return switch (others.standing()) {
            case "PENDING" -> "signed up, not confirmed";
            case "CONFIRMED" -> "was not meant by it, did not want it then, or agreed or came back since";
            case "SUSPENDED" -> "suspended: their mailbox takes nothing";
            case "UNSUBSCRIBED" -> "left";
            case "SUPPRESSED" -> "must never be mailed";
            default -> others.standing().toLowerCase(Locale.ROOT);
        };
    }

    /** A reason as the ledger has it, in words where it is one of the ledger's own. */
    static String reason(String reason) {
        return REASONS.getOrDefault(reason, reason);
    }

    static String people(Long number) {
        return grouped(number) + (number == 1 ? " person" : " people");
    }

    static String grouped(Long number) {
        return String.format(Locale.UK, "%,d", number);
    }
}
