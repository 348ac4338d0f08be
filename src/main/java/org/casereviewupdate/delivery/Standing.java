package org.casereviewupdate.delivery;

/** Whether deliveries may go, as SQL: every statement that takes some on asks the same. */
final class Standing {

    /** Of an {@code issue}: it is on its way, and none of its reviews has been withdrawn or changed since it was rendered. */
    static final String GOING = """
        issue.status = 'SENDING'
            and not exists (
                select 1
                from issue_item item
                join catalogue_record review on review.id = item.source_id
                where item.issue_id = issue.id
                    and (review.withdrawn_at is not null or review.version <> item.source_version))
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
