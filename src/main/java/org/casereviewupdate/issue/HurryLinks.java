package org.casereviewupdate.issue;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.casereviewupdate.review.CheckLinks;
import org.hibernate.Session;

/** Has the links of issues that are held looked at before they are released. */
@Singleton
class HurryLinks {

    private final Session database;
    private final CheckLinks links;

    HurryLinks(Session database, CheckLinks links) {
        this.database = database;
        this.links = links;
    }

    @Transactional
    void ofHeldIssues() {
        Map<Instant, List<String>> byCompilation = new HashMap<>();
        database.createNativeQuery("""
                        select issue.compiled_at, link ->> 'url'
                        from issue
                        join issue_item item on item.issue_id = issue.id, jsonb_array_elements(item.content -> 'links') link
                        where issue.status = 'COMPILED'
                        """, Object[].class)
                .getResultList()
                .forEach(row -> byCompilation
                        .computeIfAbsent((Instant) row[0], at -> new ArrayList<>())
                        .add((String) row[1]));
        byCompilation.forEach((at, addresses) -> links.hurry(addresses, at));
    }
}
