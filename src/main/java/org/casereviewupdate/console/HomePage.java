package org.casereviewupdate.console;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;
import org.casereviewupdate.delivery.IssueProgress;
import org.casereviewupdate.issue.IssueView;
import org.casereviewupdate.issue.MonthSoFar;
import org.jspecify.annotations.Nullable;

/**
 * Where an editor begins.
 *
 * @param month the month that is filling up
 * @param leaving the issues that are on their way or will leave by themselves
 * @param errands what needs a person
 * @param last what became of the issue that was sent last
 * @param chart subscribers over time
 * @param audience how many people an issue would go to now
 * @param mayEdit whether the reader may act
 */
@CheckedTemplate(basePath = "console", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record HomePage(
        MonthSoFar month,
        List<IssueView> leaving,
        List<Errand> errands,
        @Nullable IssueProgress last,
        Chart chart,
        long audience,
        boolean mayEdit)
        implements TemplateInstance {}
