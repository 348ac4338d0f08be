package org.casereviewupdate.vocabulary;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.util.List;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** A term of the controlled vocabulary. */
@Entity
@Immutable
class Subject {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    private String name = "";

    private @Nullable String welsh;

    @JdbcTypeCode(SqlTypes.ARRAY)
    private List<String> synonyms = List.of();

    private @Nullable String broader;

    /** For Hibernate. */
    protected Subject() {}

    SubjectView view() {
        return new SubjectView(name, welsh, List.copyOf(synonyms), broader);
    }
}
