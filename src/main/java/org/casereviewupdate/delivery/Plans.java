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

    private Plans() {}

    /** Of this transaction's statements. */
    static void byKey(Session database) {
        database.createNativeQuery(BY_KEY, Object[].class).getSingleResult();
    }
}
