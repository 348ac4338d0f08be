package org.casereviewupdate.delivery;

/** To whom an issue goes that is meant for those who follow something: to them, and to nobody else. Any other issue goes to everybody. */
final class FollowingAudience {

    /**
     * A condition on {@code subscriber}, for the issue {@code :issue}. What people follow is looked through once, and not for each of them; nobody's
     * interest has the number 0, which stands for those who follow everything.
     */
    static final String CONDITION = """
            and (not exists (select 1 from issue_audience where issue_audience.issue_id = :issue)
                or coalesce(subscriber.interest_id, 0) in (
                    select 0
                    from issue_audience
                    where issue_audience.issue_id = :issue and issue_audience.everything
                    union all
                    select interest.id
                    from issue_audience meant
                    join interest on interest.subjects && meant.followed_subjects
                        or interest.types && meant.followed_types
                        or interest.nations && meant.nations
                        or interest.age_groups && meant.age_groups
                        or exists (
                            select 1
                            from unnest(interest.areas) theirs
                            join unnest(meant.followed_areas) ours on lower(theirs) = lower(ours))
                        or meant.everything
                            and cardinality(interest.subjects || interest.types || interest.nations || interest.age_groups
                                || interest.areas) = 0
                    where meant.issue_id = :issue))
            """;

    private FollowingAudience() {}
}
