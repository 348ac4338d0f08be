package org.casereviewupdate.console;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;
import org.casereviewupdate.delivery.DeliveryView;
import org.casereviewupdate.delivery.IssueAccount;
import org.casereviewupdate.delivery.IssueProgress;
import org.casereviewupdate.delivery.IssueReport;
import org.casereviewupdate.delivery.TestSendView;
import org.casereviewupdate.issue.FindingView;
import org.jspecify.annotations.Nullable;

/**
 * One issue: what it says, what can be done with it, and what becomes of it.
 *
 * @param report the issue, its items and its counts
 * @param progress how far it has got
 * @param account what became of everybody
 * @param uncertain the first of the deliveries that a person has to look at
 * @param findings what has to be looked at before it leaves
 * @param leaving for one that is held: when it leaves, to how many, and at whose word
 * @param test what the relay said to a test that was just sent
 * @param refusal what was wrong with what was asked for
 * @param typed what was typed and refused
 * @param mayEdit whether the reader may act
 */
@CheckedTemplate(basePath = "console", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record IssuePage(
        IssueReport report,
        IssueProgress progress,
        IssueAccount account,
        List<DeliveryView> uncertain,
        List<FindingView> findings,
        @Nullable Leaving leaving,
        @Nullable TestSendView test,
        Refusal refusal,
        Typed typed,
        boolean mayEdit)
        implements TemplateInstance {}
