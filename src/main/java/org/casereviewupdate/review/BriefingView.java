package org.casereviewupdate.review;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A thematic briefing as readers and editors see it.
 *
 * @param id its id
 * @param version counts its changes
 * @param sourceReference its reference in the collection it came from
 * @param title its title
 * @param family whether it is about a theme or for a sector
 * @param subject what it is about: for a theme a controlled keyword, for a sector its name
 * @param published the month it was published
 * @param samplePeriod which reviews it draws on, as "published since 2021"
 * @param summary what it says, in brief
 * @param riskFactors the risk factors it found
 * @param learning the learning it draws
 * @param subjects controlled keywords
 * @param pdf where the briefing is
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record BriefingView(
        UUID id,
        int version,
        @Nullable String sourceReference,
        String title,
        BriefingFamily family,
        @Nullable String subject,
        YearMonth published,
        String samplePeriod,
        String summary,
        List<String> riskFactors,
        List<String> learning,
        List<String> subjects,
        String pdf) {}
