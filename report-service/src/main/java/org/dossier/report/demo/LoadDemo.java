package org.dossier.report.demo;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;

import org.dossier.report.catalogue.Access;
import org.dossier.report.catalogue.Author;
import org.dossier.report.catalogue.Authors;
import org.dossier.report.catalogue.Country;
import org.dossier.report.catalogue.Manuscript;
import org.dossier.report.catalogue.PublishReport;
import org.dossier.report.catalogue.Region;
import org.dossier.report.catalogue.Report;
import org.dossier.report.catalogue.Reports;
import org.dossier.report.catalogue.Topic;
import org.dossier.report.catalogue.Topics;

/** Loads one thing of the demo in one transaction, unless it is there; two replicas may do so at the same time. */
@ApplicationScoped
class LoadDemo {
    /** The lock's number has no meaning but to be the same in every replica. */
    private static final String ONE_AT_A_TIME = "select cast(pg_advisory_xact_lock(7053301) as text)";

    private static final LocalTime MORNING = LocalTime.of(7, 0);

    private final EntityManager entities;
    private final Authors authors;
    private final Topics topics;
    private final Reports reports;
    private final PublishReport publishReport;

    LoadDemo(EntityManager entities, Authors authors, Topics topics, Reports reports, PublishReport publishReport) {
        this.entities = entities;
        this.authors = authors;
        this.topics = topics;
        this.reports = reports;
        this.publishReport = publishReport;
    }

    @Transactional
    void topic(String slug, String name) {
        lock();
        if (topics.findById(slug) == null) {
            topics.persist(Topic.named(slug, name));
        }
    }

    @Transactional
    void author(String slug, DemoDocument document) {
        lock();
        if (authors.findBySlug(slug).isEmpty()) {
            var regions =
                    document.list("regions").stream().map(LoadDemo::region).toList();
            authors.persist(Author.named(
                    slug,
                    document.get("name"),
                    document.get("role"),
                    document.list("languages"),
                    regions,
                    document.body().strip()));
        }
    }

    @Transactional
    void report(DemoDocument document) {
        lock();
        if (reports.findBySlug(document.get("slug")).isEmpty()) {
            var published = publishedAt(document);
            var report =
                    Report.draft(document.get("slug"), manuscript(document), Clock.fixed(published, ZoneOffset.UTC));
            reports.persist(report);
            publishReport.publishAt(report.id(), published);
        }
    }

    private void lock() {
        entities.createNativeQuery(ONE_AT_A_TIME, String.class).getSingleResult();
    }

    private Manuscript manuscript(DemoDocument document) {
        return new Manuscript(
                document.get("title"),
                document.get("series"),
                region(document.get("region")),
                document.list("countries").stream().map(LoadDemo::country).toList(),
                document.list("topics"),
                document.list("authors").stream()
                        .map(slug -> authors.findBySlug(slug).orElseThrow().id())
                        .toList(),
                Access.find(document.get("access")).orElseThrow(),
                document.orEmpty("cover-caption"),
                document.orEmpty("cover-credit"),
                document.orEmpty("authors-note"),
                List.copyOf(DemoParts.of(document.body())));
    }

    private static Instant publishedAt(DemoDocument document) {
        return LocalDate.parse(document.get("published")).atTime(MORNING).toInstant(ZoneOffset.UTC);
    }

    private static Region region(String code) {
        return Region.find(code).orElseThrow();
    }

    private static String country(String codeOrName) {
        return Country.find(codeOrName).orElseThrow().code();
    }
}
