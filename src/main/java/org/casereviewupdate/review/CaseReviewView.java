package org.casereviewupdate.review;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.casereviewupdate.vocabulary.AgeGroup;
import org.casereviewupdate.vocabulary.Nation;
import org.casereviewupdate.vocabulary.ReviewType;
import org.jspecify.annotations.Nullable;

/**
 * A case review as readers and editors see it.
 *
 * @param id its id
 * @param version counts its changes; an amendment names the version it started from
 * @param sourceReference its reference in the collection it came from
 * @param title the three parts as one line
 * @param year the year in the title
 * @param bodies the partnerships or boards that published it, or "Anonymous"
 * @param name the name in the title
 * @param nation where it was held
 * @param type what kind of review it is
 * @param areas the areas it concerns
 * @param summary what happened
 * @param learningThemes what was learned
 * @param recommendations what was recommended, and to whom
 * @param model the method that was used
 * @param subjects controlled keywords
 * @param ageGroups how old the children are
 * @param links where the reports are
 * @param relatedDocuments what else belongs to it
 * @param addedOn the day it entered the collection, in the newsletter's zone; this decides the month
 * @param changedAt when it was last changed
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record CaseReviewView(
        UUID id,
        int version,
        @Nullable String sourceReference,
        String title,
        int year,
        List<String> bodies,
        String name,
        Nation nation,
        ReviewType type,
        List<String> areas,
        String summary,
        List<String> learningThemes,
        List<Recommendation> recommendations,
        @Nullable String model,
        List<String> subjects,
        List<AgeGroup> ageGroups,
        List<ReportLink> links,
        List<RelatedDocument> relatedDocuments,
        LocalDate addedOn,
        Instant changedAt) {}
