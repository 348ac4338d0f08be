package org.casereviewupdate.issue;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.util.Objects;
import java.util.UUID;
import org.casereviewupdate.vocabulary.Traits;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.UuidGenerator;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** A snapshot of one review or briefing in an issue. */
@Entity
@Table(name = "issue_item")
class IssueItem {

    @Id
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    private @Nullable UUID id;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "issue_id")
    private @Nullable Issue issue;

    private int position;

    @Enumerated(EnumType.STRING)
    private ItemKind kind = ItemKind.REVIEW;

    @Column(name = "source_id")
    private UUID sourceId = new UUID(0, 0);

    @Column(name = "source_version")
    private int sourceVersion;

    @JdbcTypeCode(SqlTypes.JSON)
    private @Nullable ItemContent content;

    @JdbcTypeCode(SqlTypes.JSON)
    private @Nullable Traits traits;

    protected IssueItem() {}

    IssueItem(Issue issue, int position, NewItem item) {
        this.issue = issue;
        this.position = position;
        this.kind = item.kind();
        this.sourceId = item.sourceId();
        this.sourceVersion = item.sourceVersion();
        this.content = item.content();
        this.traits = item.traits();
    }

    IssueItemView view() {
        ItemContent copied = Objects.requireNonNull(content);
        return new IssueItemView(
                kind, sourceId, sourceVersion, copied, Objects.requireNonNullElseGet(traits, copied::traits));
    }
}
