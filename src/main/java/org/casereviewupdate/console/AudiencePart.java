package org.casereviewupdate.console;

import java.util.List;

/**
 * To whom an issue would go, and the boxes to choose it by.
 *
 * @param some whether it goes to some only
 * @param everything whether those are meant too who follow everything
 * @param following the boxes
 * @param people how many it would go to
 * @param known whether it is clear who they are
 * @param samples what most of them have chosen
 */
record AudiencePart(
        boolean some,
        boolean everything,
        FollowingForm following,
        long people,
        boolean known,
        List<SampleRow> samples) {}
