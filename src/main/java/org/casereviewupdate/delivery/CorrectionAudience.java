package org.casereviewupdate.delivery;

/** To whom a correction goes: to those whose mail told of what is corrected, and to nobody else. Any other issue goes to everybody. */
final class CorrectionAudience {

    /** A condition on {@code subscriber}, for the issue {@code :issue}. */
    static final String CONDITION = """
            and (not exists (select 1 from correction where correction.issue_id = :issue)
                or subscriber.id in (
                    select received.subscriber_id
                    from correction
                    join (
                        select issue_id, source_id, cast(null as timestamptz) as until from issue_item
                        union all
                        select issue_id, source_id, until from issue_told) told on told.source_id = correction.source_id
                    join delivery received on received.issue_id = told.issue_id
                    where correction.issue_id = :issue
                        and received.status in ('ACCEPTED', 'UNCERTAIN')
                        and (told.until is null or received.sending_at <= told.until)))
            """;

    private CorrectionAudience() {}
}
