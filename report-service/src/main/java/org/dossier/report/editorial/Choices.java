package org.dossier.report.editorial;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import org.dossier.report.catalogue.Access;
import org.dossier.report.catalogue.Author;
import org.dossier.report.catalogue.Authors;
import org.dossier.report.catalogue.PartKind;
import org.dossier.report.catalogue.Region;
import org.dossier.report.catalogue.Topic;
import org.dossier.report.catalogue.Topics;

/** What the lists of the form offer. */
@ApplicationScoped
class Choices {
    private static final int FEWEST_BYLINES = 2;

    private final Authors authors;
    private final Topics topics;
    private final DeskReports reports;

    Choices(Authors authors, Topics topics, DeskReports reports) {
        this.authors = authors;
        this.topics = topics;
        this.reports = reports;
    }

    /** @param authors one list per place of the byline, two more than are taken */
    record Of(List<Option> regions, List<Option> access, List<Option> topics, List<List<Option>> authors) {}

    Of of(ReportForm form) {
        var hidden = reports.hiddenTopics();
        return new Of(
                Arrays.stream(Region.values())
                        .map(r -> new Option(r.code(), r.label(), r.code().equals(form.region())))
                        .toList(),
                Arrays.stream(Access.values())
                        .map(a -> new Option(a.code(), a.label(), a.code().equals(form.access())))
                        .toList(),
                topics.byName().stream()
                        .filter(topic -> !hidden.contains(topic.slug()))
                        .map(topic -> option(topic, form))
                        .toList(),
                bylines(form));
    }

    static List<Option> kinds(String chosen) {
        return Arrays.stream(PartKind.values())
                .map(k -> new Option(k.name(), k.label(), k.name().equals(chosen)))
                .toList();
    }

    private static Option option(Topic topic, ReportForm form) {
        return new Option(topic.slug(), topic.name(), form.topics().contains(topic.slug()));
    }

    private List<List<Option>> bylines(ReportForm form) {
        var known = authors.byName();
        var lists = new ArrayList<List<Option>>();
        for (int place = 0; place < form.authors().size() + FEWEST_BYLINES; place++) {
            var chosen = place < form.authors().size() ? form.authors().get(place) : "";
            lists.add(known.stream().map(author -> option(author, chosen)).toList());
        }
        return lists;
    }

    private static Option option(Author author, String chosen) {
        return new Option(
                author.id().toString(), author.name(), author.id().toString().equals(chosen));
    }
}
