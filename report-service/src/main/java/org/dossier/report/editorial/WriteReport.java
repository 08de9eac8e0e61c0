package org.dossier.report.editorial;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.dossier.report.catalogue.Manuscript;
import org.dossier.report.catalogue.Report;
import org.dossier.report.catalogue.Slug;
import org.dossier.report.catalogue.Topic;
import org.dossier.report.catalogue.Topics;

/** Saves what an editor typed: a new draft, a draft of an import, or a further version of a report. */
@ApplicationScoped
class WriteReport {
    private final DeskReports reports;
    private final ReadersRule readersRule;
    private final StoredImports imports;
    private final Topics topics;
    private final FormCheck check;
    private final DeskAudit audit;
    private final Clock clock;

    WriteReport(
            DeskReports reports,
            ReadersRule readersRule,
            StoredImports imports,
            Topics topics,
            FormCheck check,
            DeskAudit audit,
            Clock clock) {
        this.reports = reports;
        this.readersRule = readersRule;
        this.imports = imports;
        this.topics = topics;
        this.check = check;
        this.audit = audit;
        this.clock = clock;
    }

    /** What became of what was typed. */
    sealed interface Outcome {}

    record Saved(UUID report) implements Outcome {}

    record Refused(Map<String, String> errors) implements Outcome {}

    /** Another editor was faster; {@code theirs} is what is stored now. */
    record Overtaken(ReportForm theirs) implements Outcome {}

    @Transactional
    Outcome draft(ReportForm form) {
        return checked(form, manuscript -> new Saved(stored(form, manuscript, Map.of())));
    }

    /** One import makes one draft: whoever comes second is shown the first one's. */
    @Transactional
    Outcome draftOf(UUID importId, ReportForm form) {
        var stored = imports.getForUpdate(importId);
        if (stored.reportId().isPresent()) {
            return new Saved(stored.reportId().get());
        }
        return checked(form, manuscript -> {
            var report = stored(form, manuscript, Map.of("import", importId.toString()));
            stored.becameDraft(report);
            return new Saved(report);
        });
    }

    @Transactional
    Outcome revise(UUID id, ReportForm form) {
        var report = reports.getForUpdate(id);
        if (report.version() != form.version()) {
            return new Overtaken(ReportForm.of(report.manuscript(), report.slug(), report.version()));
        }
        return checked(form, manuscript -> {
            var staff = reports.staff();
            var refused = readersRule.refuses(report, manuscript.access(), staff);
            if (refused.isPresent()) {
                return new Refused(Map.of("access", refused.get()));
            }
            if (readersRule.hides(report, manuscript.access())) {
                report.belongsTo(staff); // it was theirs, or nobody's
            }
            report.revise(manuscript, clock);
            audit.report("report-revised", id, "", Map.of("title", manuscript.title()));
            return new Saved(id);
        });
    }

    private Outcome checked(ReportForm form, Function<Manuscript, Outcome> save) {
        return switch (check.check(form)) {
            case FormCheck.Wrong wrong -> new Refused(wrong.errors());
            case FormCheck.Right right -> save.apply(withNewTopics(right));
        };
    }

    private UUID stored(ReportForm form, Manuscript manuscript, Map<String, String> details) {
        var slug = form.slug().isEmpty() ? reports.freeSlug(manuscript.title()) : form.slug();
        var report = Report.draft(slug, manuscript, clock);
        reports.add(report);
        audit.report("draft-created", report.id(), "", details);
        return report.id();
    }

    private Manuscript withNewTopics(FormCheck.Right right) {
        var slugs = new ArrayList<>(right.manuscript().topics());
        right.newTopics().stream()
                .map(this::topic)
                .filter(slug -> !slugs.contains(slug))
                .forEach(slugs::add);
        return withTopics(right.manuscript(), slugs);
    }

    private String topic(String name) {
        var slug = Slug.of(name);
        if (topics.findByIdOptional(slug).isEmpty()) {
            topics.persistAndFlush(Topic.named(slug, name));
        }
        return slug;
    }

    private static Manuscript withTopics(Manuscript manuscript, List<String> topics) {
        return new Manuscript(
                manuscript.title(),
                manuscript.series(),
                manuscript.region(),
                manuscript.countries(),
                topics,
                manuscript.authors(),
                manuscript.access(),
                manuscript.coverCaption(),
                manuscript.coverCredit(),
                manuscript.authorsNote(),
                manuscript.parts());
    }
}
