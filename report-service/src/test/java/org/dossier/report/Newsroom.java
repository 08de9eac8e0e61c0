package org.dossier.report;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;

import org.dossier.kit.test.Person;
import org.dossier.report.catalogue.Author;
import org.dossier.report.catalogue.Authors;
import org.dossier.report.catalogue.PublishReport;
import org.dossier.report.catalogue.Region;
import org.dossier.report.catalogue.Report;
import org.dossier.report.catalogue.Reports;
import org.dossier.report.catalogue.Staff;
import org.dossier.report.catalogue.Topic;
import org.dossier.report.catalogue.Topics;

/** Publishes reports for tests, by the code that the desk uses. */
@ApplicationScoped
public class Newsroom {
    private final Authors authors;
    private final Topics topics;
    private final Reports reports;
    private final PublishReport publishReport;
    private final EntityManager entities;

    Newsroom(Authors authors, Topics topics, Reports reports, PublishReport publishReport, EntityManager entities) {
        this.authors = authors;
        this.topics = topics;
        this.reports = reports;
        this.publishReport = publishReport;
        this.entities = entities;
    }

    /** Throws away everything that other tests published. */
    @Transactional
    public void clear() {
        for (var table : List.of("commission", "report", "author", "topic", "publisher_page", "entitlement")) {
            entities.createNativeQuery("delete from " + table).executeUpdate();
        }
    }

    @Transactional
    public UUID publish(ReportBuilder builder) {
        builder.topics.forEach(this::topic);
        var published = Instant.parse(builder.published);
        var report = Report.draft(
                builder.slug, builder.manuscript(author(builder.author).id()), Clock.fixed(published, ZoneOffset.UTC));
        reports.persist(report);
        reports.flush();
        commission(report.id(), builder);
        publishReport.publishAt(report.id(), published);
        return report.id();
    }

    /** Publishes the next edition of a report with another text. */
    @Transactional
    public void publishAgain(UUID id, ReportBuilder builder) {
        var report = reports.findForUpdate(id).orElseThrow();
        report.revise(builder.manuscript(author(builder.author).id()), Clock.systemUTC());
        publishReport.publish(id);
    }

    /** Writes a draft over a published report, without publishing it. */
    @Transactional
    public void revise(UUID id, ReportBuilder builder) {
        var report = reports.findForUpdate(id).orElseThrow();
        report.revise(builder.manuscript(author(builder.author).id()), Clock.systemUTC());
    }

    /** As Edith began it; one for one client has no request yet. */
    @Transactional
    public UUID draft(ReportBuilder builder) {
        builder.topics.forEach(this::topic);
        var report = Report.draft(
                builder.slug, builder.manuscript(author(builder.author).id()), Clock.systemUTC());
        report.belongsTo(new Staff(Person.EDITH.subject(), Person.EDITH.email(), false));
        reports.persist(report);
        return report.id();
    }

    /** The same, with its request named. */
    @Transactional
    public UUID draftForRequest(ReportBuilder builder) {
        var report = draft(builder);
        reports.flush();
        commission(report, builder);
        return report;
    }

    @Transactional
    public void withdraw(UUID id) {
        publishReport.withdraw(id);
    }

    /** As if the client had commissioned the report and its editor had said so. */
    private void commission(UUID reportId, ReportBuilder builder) {
        builder.client.ifPresent(client -> entities.createNativeQuery("""
                        insert into commission (request_id, reference, client_subject, title, due_on, cancelled, version,
                                                report_id, named_staff)
                        values (:id, 'R-ABCDEF', :client, nullif(:title, ''), date '2026-12-18', false, 1, :report,
                                cast(nullif(:named, '') as text[]))
                        """)
                .setParameter("id", UUID.randomUUID())
                .setParameter("client", client)
                .setParameter("title", builder.namedStaff.isPresent() ? "" : "A commission")
                .setParameter("report", reportId)
                .setParameter("named", builder.namedStaff.orElse(""))
                .executeUpdate());
    }

    private Author author(String slug) {
        return authors.findBySlug(slug).orElseGet(() -> {
            var author = Author.named(
                    slug, nameOf(slug), "Analyst", List.of("English"), List.of(Region.ARCTIC), "Writes. And reads.");
            authors.persist(author);
            return author;
        });
    }

    private void topic(String slug) {
        if (topics.findById(slug) == null) {
            topics.persist(Topic.named(slug, nameOf(slug)));
        }
    }

    private static String nameOf(String slug) {
        var name = new StringBuilder();
        for (var word : slug.split("-")) {
            name.append(name.isEmpty() ? "" : " ")
                    .append(Character.toUpperCase(word.charAt(0)))
                    .append(word.substring(1));
        }
        return name.toString();
    }
}
