package org.casereviewupdate.vocabulary;

import io.quarkus.hibernate.orm.panache.PanacheRepository;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.List;

/** The controlled vocabulary as it is stored. */
@Singleton
public class Subjects implements PanacheRepository<Subject> {

    private final NameList names;

    Subjects(NameList names) {
        this.names = names;
    }

    /** The whole vocabulary, a few hundred terms and names at most. */
    @Transactional
    public Vocabulary vocabulary() {
        Names areas = names.areas();
        return new Vocabulary(terms(), areas, names.bodies(areas));
    }

    /** The terms by name. */
    @Transactional
    public List<SubjectView> terms() {
        return list("order by name").stream().map(Subject::view).toList();
    }
}
