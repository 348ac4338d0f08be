package org.casereviewupdate.review;

import jakarta.inject.Singleton;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.casereviewupdate.paging.Page;
import org.casereviewupdate.paging.PageRequest;
import org.casereviewupdate.vocabulary.Subjects;
import org.casereviewupdate.vocabulary.Vocabulary;
import org.hibernate.Session;
import org.hibernate.query.NativeQuery;

/** Finds case reviews, newest first. */
@Singleton
class ReviewSearch {

    private final Session database;
    private final Subjects subjects;

    ReviewSearch(Session database, Subjects subjects) {
        this.database = database;
        this.subjects = subjects;
    }

    Page<CaseReview> find(ReviewQuery query, PageRequest page) {
        Map<String, Object> values = new LinkedHashMap<>();
        StringBuilder sql = new StringBuilder("select * from case_review where withdrawn_at is null");
        narrow(query, sql, values);
        if (page.after() != null) {
            PageKey key = PageKey.parse(page.after());
            sql.append(" and (added_on, id) < (:afterDay, :afterId)");
            values.put("afterDay", key.addedOn());
            values.put("afterId", key.id());
        }
        sql.append(" order by added_on desc, id desc limit :rows");
        values.put("rows", page.limit() + 1);

        NativeQuery<CaseReview> statement = database.createNativeQuery(sql.toString(), CaseReview.class);
        values.forEach(statement::setParameter);
        List<CaseReview> rows = statement.getResultList();
        return Page.of(rows, page.limit(), review -> review.pageKey().text());
    }

    // Only the conditions that are wanted go into the statement: with "or :year is null" PostgreSQL would not use an
    // index.
    private void narrow(ReviewQuery query, StringBuilder sql, Map<String, Object> values) {
        if (!query.words().isEmpty()) {
            sql.append(" and search @@ websearch_to_tsquery('english', :words)");
            values.put("words", query.words());
        }
        if (!query.subject().isEmpty()) {
            sql.append(" and subjects && cast(:subjects as text[])");
            values.put("subjects", terms(query.subject()).toArray(String[]::new));
        }
        if (!query.area().isEmpty()) {
            sql.append(" and exists (select 1 from unnest(areas) as area where lower(area) = lower(:area))");
            values.put("area", query.area());
        }
        if (query.year() != null) {
            sql.append(" and year = :year");
            values.put("year", query.year());
        }
        if (query.nation() != null) {
            sql.append(" and nation = :nation");
            values.put("nation", query.nation().name());
        }
        if (query.ageGroup() != null) {
            sql.append(" and age_groups && cast(:ageGroups as text[])");
            values.put("ageGroups", new String[] {query.ageGroup().name()});
        }
        if (!query.types().isEmpty()) {
            sql.append(" and type = any(cast(:types as text[]))");
            values.put("types", query.types().stream().map(Enum::name).toArray(String[]::new));
        }
    }

    private Set<String> terms(String word) {
        Vocabulary vocabulary = subjects.vocabulary();
        return vocabulary.find(word).map(vocabulary::withNarrower).orElse(Set.of());
    }
}
