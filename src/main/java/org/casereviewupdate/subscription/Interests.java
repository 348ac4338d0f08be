package org.casereviewupdate.subscription;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import org.casereviewupdate.vocabulary.Following;
import org.hibernate.Session;

/** What subscribers follow and fold. */
@Singleton
class Interests implements PanacheRepositoryBase<Interest, Long> {

    private static final char END = '\u0003';

    private final Session database;

    Interests(Session database) {
        this.database = database;
    }

    /** The id of what a choice follows and folds, which is stored if nobody wanted it before. */
    long keep(Choice choice) {
        Following following = choice.following();
        String[][] columns = {
            names(following.subjects()),
            codes(following.nations()),
            names(following.areas()),
            codes(following.types()),
            codes(following.ageGroups()),
            names(choice.folded())
        };
        return database.createNativeQuery("""
            insert into interest (hash, subjects, nations, areas, types, age_groups, folded)
            values (:hash, :subjects, :nations, :areas, :types, :ageGroups, :folded)
            on conflict on constraint interest_once do update
            set hash = excluded.hash
            returning id
            """, Long.class)
                .setParameter("hash", hash(columns))
                .setParameter("subjects", columns[0])
                .setParameter("nations", columns[1])
                .setParameter("areas", columns[2])
                .setParameter("types", columns[3])
                .setParameter("ageGroups", columns[4])
                .setParameter("folded", columns[5])
                .getSingleResult();
    }

    private static String[] names(Set<String> names) {
        return names.toArray(String[]::new);
    }

    private static String[] codes(Collection<? extends Enum<?>> values) {
        return values.stream().map(Enum::name).toArray(String[]::new);
    }

    /** The same for the same wishes and for no others: each name and each column has its end marked. */
    private static String hash(String[][] columns) {
        StringBuilder all = new StringBuilder();
        for (String[] column : columns) {
            List.of(column).forEach(name -> all.append(name.replace(END, ' ')).append(END));
            all.append(END);
        }
        try {
            byte[] digest =
                    MessageDigest.getInstance("SHA-256").digest(all.toString().getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java platform has SHA-256", impossible);
        }
    }
}
