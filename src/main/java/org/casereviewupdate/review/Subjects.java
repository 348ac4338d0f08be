package org.casereviewupdate.review;

import io.quarkus.hibernate.orm.panache.PanacheRepository;
import jakarta.inject.Singleton;

/** The controlled vocabulary as it is stored. */
@Singleton
class Subjects implements PanacheRepository<Subject> {

    /** The whole vocabulary, a few hundred terms at most. */
    Vocabulary vocabulary() {
        return new Vocabulary(list("order by name").stream().map(Subject::view).toList());
    }
}
