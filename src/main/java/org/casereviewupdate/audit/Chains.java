package org.casereviewupdate.audit;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import org.hibernate.Session;

/**
 * Checks records that are added and never changed, each sealed with the hash of the one before it. The tables seal and keep them (ADR 23); a
 * chain is the view {@code <name>_link} of its records and the table {@code <name>_head} of where it begins and ends.
 */
@Singleton
public class Chains {

    private static final String CHECK = """
            with link as (
                select id, hash,
                    intact and hash = chain_seal(
                        lag(hash, 1, (select tail_hash from %1$s_head)) over (order by id), first, fields) as whole
                from %1$s_link)
            select
                (select count(*) from link),
                (select min(id) from link where whole is not true),
                coalesce((select hash from link order by id desc limit 1), tail_hash) = hash
            from %1$s_head
            """;

    private final Session database;

    Chains(Session database) {
        this.database = database;
    }

    /** Goes through a chain from its beginning to its end. */
    @Transactional
    public ChainVerdict verify(Chain chain) {
        Object[] found = database.createNativeQuery(CHECK.formatted(chain.prefix()), Object[].class)
                .getSingleResult();
        Number broken = (Number) found[1];
        return new ChainVerdict(
                chain, ((Number) found[0]).longValue(), broken == null ? null : broken.longValue(), (Boolean) found[2]);
    }
}
