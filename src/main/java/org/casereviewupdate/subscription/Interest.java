package org.casereviewupdate.subscription;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.casereviewupdate.vocabulary.AgeGroup;
import org.casereviewupdate.vocabulary.Following;
import org.casereviewupdate.vocabulary.Nation;
import org.casereviewupdate.vocabulary.ReviewType;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** What is followed and what is folded, stored once for all who want the same; never changed. */
@Entity
@Immutable
class Interest {

    @Id
    private long id;

    @JdbcTypeCode(SqlTypes.ARRAY)
    private List<String> subjects = List.of();

    @JdbcTypeCode(SqlTypes.ARRAY)
    private List<String> nations = List.of();

    @JdbcTypeCode(SqlTypes.ARRAY)
    private List<String> areas = List.of();

    @JdbcTypeCode(SqlTypes.ARRAY)
    private List<String> types = List.of();

    @JdbcTypeCode(SqlTypes.ARRAY)
    @Column(name = "age_groups")
    private List<String> ageGroups = List.of();

    @JdbcTypeCode(SqlTypes.ARRAY)
    private List<String> folded = List.of();

    /** For Hibernate. */
    protected Interest() {}

    long id() {
        return id;
    }

    Choice choice(ChoiceKey key) {
        Following following = new Following(
                new TreeSet<>(subjects),
                each(nations, Nation::valueOf),
                new TreeSet<>(areas),
                each(types, ReviewType::valueOf),
                each(ageGroups, AgeGroup::valueOf));
        return new Choice(key.language(), key.detail(), following, new TreeSet<>(folded));
    }

    private static <T> Set<T> each(List<String> names, Function<String, T> valueOf) {
        return names.stream().map(valueOf).collect(Collectors.toSet());
    }
}
