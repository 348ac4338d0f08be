package org.casereviewupdate.issue;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;
import org.hibernate.Session;

/** Looks whether the reviews and briefings in an issue still read as they were compiled. What was approved is what has to leave. */
@Singleton
class ChangeCheck implements ReleaseCheck {

    private final Session database;

    ChangeCheck(Session database) {
        this.database = database;
    }

    @Override
    public List<Finding> findings(IssueView issue, List<IssueItemView> items) {
        if (issue.status() == IssueStatus.HALTED) {
            return List.of(); // It is written anew before it goes on.
        }
        return database.createNativeQuery("""
                        select item.source_id, source.withdrawn_at is not null
                        from issue_item item
                        join catalogue_record source on source.id = item.source_id
                        where item.issue_id = :issue
                            and (source.withdrawn_at is not null or source.version <> item.source_version)
                        order by item.position
                        """, Object[].class)
                .setParameter("issue", issue.id())
                .getResultStream()
                .map(row -> finding((UUID) row[0], (Boolean) row[1]))
                .toList();
    }

    private static Finding finding(UUID source, boolean withdrawn) {
        return withdrawn
                ? Finding.blocking(FindingRule.WITHDRAWN, source, "It was withdrawn; refresh the issue")
                : Finding.blocking(
                        FindingRule.TEXT_CHANGED, source, "It was changed since it was compiled; refresh the issue");
    }
}
