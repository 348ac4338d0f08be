package org.casereviewupdate.review;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.UuidGenerator;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** A thematic summary of what many case reviews teach. */
@Entity
class Briefing {

    @Id
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    private @Nullable UUID id;

    @Version
    private int version;

    @Column(name = "source_reference")
    private @Nullable String sourceReference;

    private String title = "";

    @Enumerated(EnumType.STRING)
    private BriefingFamily family = BriefingFamily.THEME;

    private @Nullable String subject;

    /** As yyyy-MM. */
    private String published = "";

    @Column(name = "sample_period")
    private String samplePeriod = "";

    private String summary = "";

    @Column(name = "risk_factors")
    @JdbcTypeCode(SqlTypes.ARRAY)
    private List<String> riskFactors = List.of();

    @JdbcTypeCode(SqlTypes.ARRAY)
    private List<String> learning = List.of();

    @JdbcTypeCode(SqlTypes.ARRAY)
    private List<String> subjects = List.of();

    private String pdf = "";

    @Column(name = "created_at")
    private Instant createdAt = Instant.EPOCH;

    @Column(name = "changed_at")
    private Instant changedAt = Instant.EPOCH;

    @Column(name = "withdrawn_at")
    private @Nullable Instant withdrawnAt;

    @Column(name = "withdrawn_reason")
    private @Nullable String withdrawnReason;

    @Column(name = "purged_at")
    private @Nullable Instant purgedAt;

    /** For Hibernate. */
    protected Briefing() {}

    Briefing(NewBriefing briefing, Instant now) {
        createdAt = now;
        amend(briefing, now);
    }

    boolean differsFrom(NewBriefing briefing) {
        return !(Objects.equals(sourceReference, briefing.sourceReference())
                && title.equals(briefing.title())
                && family == briefing.family()
                && Objects.equals(subject, briefing.subject())
                && published.equals(String.valueOf(briefing.published()))
                && samplePeriod.equals(briefing.samplePeriod())
                && summary.equals(briefing.summary())
                && riskFactors.equals(briefing.riskFactors())
                && learning.equals(briefing.learning())
                && subjects.equals(briefing.subjects())
                && pdf.equals(briefing.pdf()));
    }

    final void amend(NewBriefing briefing, Instant now) {
        sourceReference = briefing.sourceReference();
        title = briefing.title();
        family = Objects.requireNonNull(briefing.family());
        subject = briefing.subject();
        published = Objects.requireNonNull(briefing.published()).toString();
        samplePeriod = briefing.samplePeriod();
        summary = briefing.summary();
        riskFactors = briefing.riskFactors();
        learning = briefing.learning();
        subjects = briefing.subjects();
        pdf = briefing.pdf();
        changedAt = now;
    }

    void withdraw(String reason, Instant now) {
        if (isWithdrawn()) {
            return; // asking twice is no error
        }
        withdrawnAt = now;
        withdrawnReason = reason;
        changedAt = now;
    }

    /** Shows it again, as a new version: nothing that was written from an old one can leave. */
    void reinstate(Instant now) {
        withdrawnAt = null;
        withdrawnReason = null;
        changedAt = now;
    }

    /** Destroys what it says. Its reference stays, so that an import knows it for withdrawn. */
    void purge(Instant now) {
        if (!isWithdrawn()) {
            throw new BriefingNotWithdrawn();
        }
        title = "";
        subject = null;
        samplePeriod = "";
        summary = "";
        riskFactors = List.of();
        learning = List.of();
        subjects = List.of();
        pdf = "";
        withdrawnReason = "purged";
        purgedAt = now;
        changedAt = now;
    }

    boolean isPurged() {
        return purgedAt != null;
    }

    boolean isWithdrawn() {
        return withdrawnAt != null;
    }

    UUID id() {
        return Objects.requireNonNull(id, "not yet persisted");
    }

    int version() {
        return version;
    }

    String requiredSourceReference() {
        return Objects.requireNonNull(sourceReference, "has no source reference");
    }

    BriefingView view() {
        return new BriefingView(
                id(),
                version,
                sourceReference,
                title,
                family,
                subject,
                YearMonth.parse(published),
                samplePeriod,
                summary,
                List.copyOf(riskFactors),
                List.copyOf(learning),
                List.copyOf(subjects),
                pdf);
    }
}
