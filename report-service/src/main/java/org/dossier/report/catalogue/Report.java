package org.dossier.report.catalogue;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;

import jakarta.persistence.CascadeType;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Version;

import org.jspecify.annotations.Nullable;

/** A report as its editors hold it. What readers see is the {@code Edition} that publishing makes of it. */
@Entity
public class Report {
    @Id
    private UUID id;

    @Version
    private long version;

    @Enumerated(EnumType.STRING)
    private ReportStatus status;

    private String slug;
    private String title;
    private String series;
    private @Nullable Region region;
    private List<String> countries = new ArrayList<>();

    @Enumerated(EnumType.STRING)
    private Access access;

    private String coverCaption;
    private String coverCredit;
    private String authorsNote;

    @ElementCollection
    @CollectionTable(name = "report_topic", joinColumns = @JoinColumn(name = "report_id"))
    @OrderColumn(name = "position")
    @Column(name = "topic")
    private List<String> topics = new ArrayList<>();

    @ElementCollection
    @CollectionTable(name = "report_author", joinColumns = @JoinColumn(name = "report_id"))
    @OrderColumn(name = "position")
    @Column(name = "author_id")
    private List<UUID> authors = new ArrayList<>();

    @OneToMany(cascade = CascadeType.ALL, orphanRemoval = true)
    @JoinColumn(name = "report_id", nullable = false, updatable = false)
    @OrderBy("position")
    private List<Part> parts = new ArrayList<>();

    private @Nullable String writtenBy;
    private Instant createdAt;
    private Instant revisedAt;
    private @Nullable Instant publishedAt;
    private @Nullable Instant updatedAt;

    @SuppressWarnings("NullAway.Init")
    protected Report() {}

    /** A new draft with an address of its own; see {@link Reports#freeSlug(String)}. */
    public static Report draft(String slug, Manuscript manuscript, Clock clock) {
        var report = new Report();
        report.id = UUID.randomUUID();
        report.status = ReportStatus.DRAFT;
        report.slug = slug;
        report.createdAt = clock.instant();
        report.revise(manuscript, clock);
        return report;
    }

    /** Replaces all that an editor can write. A published report keeps its edition until it is published again. */
    public void revise(Manuscript manuscript, Clock clock) {
        if (!canBeFor(manuscript.access())) {
            throw new IllegalStateException("Whom a published report is for does not change [report=" + id + "]");
        }
        title = manuscript.title();
        series = manuscript.series();
        region = manuscript.region();
        access = manuscript.access();
        coverCaption = manuscript.coverCaption();
        coverCredit = manuscript.coverCredit();
        authorsNote = manuscript.authorsNote();
        countries = new ArrayList<>(manuscript.countries());
        replace(topics, manuscript.topics());
        replace(authors, manuscript.authors());
        replace(parts, partsOf(manuscript));
        revisedAt = clock.instant();
    }

    /** Whose draft it is from now on: the only one who sees it while it is for one client and its request is not named. */
    public void belongsTo(Staff staff) {
        writtenBy = staff.subject();
    }

    /** Whether the draft is this person's, or nobody's yet: only then may it become one that its owner alone sees. */
    public boolean canBelongTo(Staff staff) {
        return isNobodys() || staff.subject().equals(writtenBy);
    }

    /** Whether nobody is known to have begun it: administrators see it while it is for one client and has no request. */
    public boolean isNobodys() {
        return writtenBy == null;
    }

    /**
     * Whether the report may have this access: once it came out, one client's report is for nobody else ever, and one that
     * others could read is no longer one client's.
     */
    public boolean canBeFor(Access wanted) {
        return publishedAt == null || (wanted == Access.CLIENT) == isForOneClient();
    }

    /** Whether only the client who commissioned it may read it. */
    public boolean isForOneClient() {
        return access == Access.CLIENT;
    }

    /**
     * Publishes the report, or its next edition when it is published already.
     *
     * @throws IllegalMove from a status that {@link ReportStatus} does not let go there
     * @throws IncompleteReport when {@link #missingForPublication()} names anything
     */
    public void publish(Clock clock) {
        publishAt(clock.instant());
    }

    /** As {@link #publish}, for a report that came out at a known time before, such as an imported archive. */
    public void publishAt(Instant at) {
        var missing = missingForPublication();
        if (!missing.isEmpty()) {
            throw new IncompleteReport(missing);
        }
        status = status.to(ReportStatus.PUBLISHED);
        publishedAt = publishedAt == null ? at : publishedAt;
        updatedAt = at;
    }

    /** Takes the report away from all readers; it can be published again. */
    public void withdraw(Clock clock) {
        status = status.to(ReportStatus.WITHDRAWN);
        updatedAt = clock.instant();
    }

    /** What an editor must still add before the report can be published; empty when nothing is missing. */
    public Set<Missing> missingForPublication() {
        var missing = new TreeSet<Missing>();
        if (region == null) {
            missing.add(Missing.REGION);
        }
        if (authors.isEmpty()) {
            missing.add(Missing.AUTHOR);
        }
        if (parts().noneMatch(p ->
                p.kind() == PartKind.EXECUTIVE_SUMMARY && !p.markdown().isBlank())) {
            missing.add(Missing.EXECUTIVE_SUMMARY);
        }
        if (parts().noneMatch(p -> !p.kind().isPublic())) {
            missing.add(Missing.BODY);
        }
        return missing;
    }

    /** All that can be edited, as a value. */
    public Manuscript manuscript() {
        return new Manuscript(
                title,
                series,
                region,
                countries,
                topics,
                authors,
                access,
                coverCaption,
                coverCredit,
                authorsNote,
                parts().toList());
    }

    public UUID id() {
        return id;
    }

    /** Rises with each stored change; send it back with an edit to notice another editor's. */
    public long version() {
        return version;
    }

    public ReportStatus status() {
        return status;
    }

    public String slug() {
        return slug;
    }

    public String title() {
        return title;
    }

    public Instant revisedAt() {
        return revisedAt;
    }

    /** When the first edition came out. */
    public Optional<Instant> publishedAt() {
        return Optional.ofNullable(publishedAt);
    }

    /** When the latest edition came out, or when the report was withdrawn. */
    public Optional<Instant> updatedAt() {
        return Optional.ofNullable(updatedAt);
    }

    /** Whether readers see an older text than the desk does. */
    public boolean hasUnpublishedChanges() {
        return status == ReportStatus.PUBLISHED && updatedAt != null && revisedAt.isAfter(updatedAt);
    }

    private Stream<Manuscript.Part> parts() {
        return parts.stream().map(Part::manuscript);
    }

    private static <T> void replace(List<T> old, List<? extends T> latest) {
        old.clear();
        old.addAll(latest);
    }

    private static List<Part> partsOf(Manuscript manuscript) {
        var parts = new ArrayList<Part>();
        for (var part : manuscript.parts()) {
            parts.add(new Part(parts.size(), part));
        }
        return parts;
    }
}
