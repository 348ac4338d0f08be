package org.casereviewupdate.review;

import jakarta.inject.Singleton;
import java.util.List;
import org.casereviewupdate.paging.Page;
import org.casereviewupdate.paging.PageRequest;
import org.casereviewupdate.vocabulary.Subjects;
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
        Conditions conditions = new Conditions(query, subjects.vocabulary());
        StringBuilder sql = new StringBuilder("select * from case_review where withdrawn_at is null");
        conditions.all().forEach(condition -> sql.append(" and ").append(condition));
        if (page.after() != null) {
            sql.append(" and (added_on, id) < (:afterDay, :afterId)");
        }
        sql.append(" order by added_on desc, id desc limit :rows");

        NativeQuery<CaseReview> statement = database.createNativeQuery(sql.toString(), CaseReview.class);
        conditions.bind(statement);
        if (page.after() != null) {
            PageKey key = PageKey.parse(page.after());
            statement.setParameter("afterDay", key.addedOn());
            statement.setParameter("afterId", key.id());
        }
        statement.setParameter("rows", page.limit() + 1);
        List<CaseReview> rows = statement.getResultList();
        return Page.of(rows, page.limit(), review -> review.pageKey().text());
    }
}
