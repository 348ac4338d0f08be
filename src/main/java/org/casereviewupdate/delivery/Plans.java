package org.casereviewupdate.delivery;

import org.hibernate.Session;

/**
 * How statements that find deliveries by their keys are planned: once, and by these keys. Planned anew each time they would cost twice
 * what they do, for the same plan. And a ledger that the planner saw while it was empty grows by thousands of rows a second: a plan that
 * reads it from end to end, cheap when it was made, would be kept.
 */
final class Plans {

    /** For the transaction only, because a pooler gives the connection to somebody else after it. */
    static final String BY_KEY = """
        select set_config('plan_cache_mode', 'force_generic_plan', true), set_config('enable_seqscan', 'off', true)
        """;

    /**
     * The same for a statement that others wait behind. A client that the network swallows before the end of what it says leaves a server
     * process that waits for the rest with its locks in hand, and no other time-out counts there: so the transaction has one, where
     * PostgreSQL has such (from 17 on; before, it is ended when its client is found to be gone).
     */
    static final String BRIEFLY_BY_KEY = BY_KEY.stripTrailing() + """
        , case
                when cast(current_setting('server_version_num') as int) >= 170000 then set_config('transaction_timeout', '20s', true)
            end
        """;

    private Plans() {}

    /** Of this transaction's statements. */
    static void byKey(Session database) {
        database.createNativeQuery(BY_KEY, Object[].class).getSingleResult();
    }
}
