package org.casereviewupdate.delivery;

/** Whether deliveries may go, as SQL: every statement that takes some on asks the same. */
final class Standing {

    /**
     * Of an {@code issue}: it is on its way, and none of its reviews has been withdrawn or changed since it was rendered. {@code offset 0} keeps the
     * planner to one way, the items and then the record of each: left to itself it may begin with the whole catalogue, or with every issue that
     * ever told of one of these reviews.
     */
    static final String GOING = """
        issue.status = 'SENDING'
            and not exists (
                select 1
                from (
                    select issue_item.source_id, issue_item.source_version
                    from issue_item
                    where issue_item.issue_id = issue.id
                    offset 0) as item
                cross join lateral (
                    select catalogue_record.version, catalogue_record.withdrawn_at
                    from catalogue_record
                    where catalogue_record.id = item.source_id
                    offset 0) as review
                where review.withdrawn_at is not null or review.version <> item.source_version
                offset 0)
        """;

    /** Of a {@code subscriber}, who may be missing: why nothing may be mailed to them; null if it may. */
    static final String AGAINST = """
        case
            when subscriber.id is null then 'ERASED'
            when subscriber.status <> 'CONFIRMED' then subscriber.status
            when subscriber.paused_until > :now then 'PAUSED'
            when (
                select true
                from suppression
                where suppression.address_hash = subscriber.address_hash) then 'SUPPRESSED'
        end
        """;

    private Standing() {}
}
