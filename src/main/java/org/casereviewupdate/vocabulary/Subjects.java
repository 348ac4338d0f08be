package org.casereviewupdate.vocabulary;

import io.quarkus.hibernate.orm.panache.PanacheRepository;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.List;

/** The controlled vocabulary as it is stored. */
@Singleton
public class Subjects implements PanacheRepository<Subject> {

    /** The whole vocabulary, a few hundred terms at most. */
    @Transactional
    public Vocabulary vocabulary() {
        return new Vocabulary(list("order by name").stream().map(Subject::view).toList());
    }

    /** The terms by name. */
    @Transactional
    public List<SubjectView> terms() {
        return vocabulary().terms();
    }
}
