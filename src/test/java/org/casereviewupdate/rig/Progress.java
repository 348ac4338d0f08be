package org.casereviewupdate.rig;

import java.sql.SQLException;

/** How far an issue has come, by the database, and what the rig does so as not to wait for days. */
final class Progress {

    private static final String OPEN =
            "select 1 from handed_out where status in ('QUEUED', 'CLAIMED', 'SENDING', 'DEFERRED')";

    /** What a worker began and has not ended in all the time that a living one may take. */
    private static final String OUTLIVE = """
        update delivery
        set lease_until = clock_timestamp()
        where (issue_id, subscriber_id) in (
            select issue_id, subscriber_id
            from delivery
            where status = 'SENDING'
                and lease_until > clock_timestamp()
                and sending_at < clock_timestamp() - interval '%d seconds'
            for update skip locked)
        """.formatted(Settings.ANSWER_SECONDS + 1);

    /** Past what is locked: the rig must not wait for what it has broken. */
    private static final String BRING_FORWARD = """
        update delivery
        set not_before = now()
        where (issue_id, subscriber_id) in (
            select issue_id, subscriber_id
            from delivery
            where status = 'DEFERRED' and not_before > now()
            for update skip locked)
        """;

    private final Rig rig;

    Progress(Rig rig) {
        this.rig = rig;
    }

    /** How many deliveries have not ended. */
    int open() throws SQLException {
        return rig.query(OPEN).size();
    }

    /**
     * Has what was put off fall due.
     *
     * @param hurried whether the leases of the dead end too
     */
    void bringForward(boolean hurried) throws SQLException {
        rig.execute(BRING_FORWARD);
        if (hurried) {
            rig.execute(OUTLIVE);
        }
    }

    /** For a person who wonders why it does not end. */
    String said() {
        try {
            return rig.query("select status || ' ' || count(*) from delivery group by status")
                    + " " + rig.query("select status from issue")
                    + ", waiting for a lock: "
                    + rig.query("select left(regexp_replace(query, '\\s+', ' ', 'g'), 100) from pg_stat_activity"
                            + " where wait_event_type = 'Lock'");
        } catch (SQLException unreachable) {
            return "the database does not say";
        }
    }
}
