package org.dossier.report.editorial;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.dossier.report.catalogue.Access;
import org.dossier.report.catalogue.Authors;
import org.dossier.report.catalogue.Country;
import org.dossier.report.catalogue.Manuscript;
import org.dossier.report.catalogue.PartKind;
import org.dossier.report.catalogue.Region;
import org.dossier.report.catalogue.Topics;

/** Turns what was typed into a manuscript, or says beside each field what is wrong with it. */
@ApplicationScoped
class FormCheck {
    private final Authors authors;
    private final Topics topics;
    private final DeskReports reports;
    private final FormTexts texts;

    FormCheck(Authors authors, Topics topics, DeskReports reports, FormTexts texts) {
        this.authors = authors;
        this.topics = topics;
        this.reports = reports;
        this.texts = texts;
    }

    /** Either a manuscript, or errors by the name of the field. */
    sealed interface Checked {}

    record Right(Manuscript manuscript, List<String> newTopics) implements Checked {}

    record Wrong(Map<String, String> errors) implements Checked {}

    Checked check(ReportForm form) {
        var errors = new LinkedHashMap<String, String>();
        var length = new Lengths(errors, texts);
        length.between(form.title(), 1, 300, "title", texts.giveTitle());
        length.between(form.series(), 0, 160, "series", "");
        length.between(form.coverCaption(), 0, 1000, "coverCaption", "");
        length.between(form.coverCredit(), 0, 300, "coverCredit", "");
        length.between(form.authorsNote(), 0, 20_000, "authorsNote", "");
        slug(form, errors);
        var region = region(form, errors);
        var countries = countries(form, errors);
        var bylines = authors(form, errors);
        var known = topics(form, errors);
        var added = newTopics(form, length);
        var access = Access.find(form.access());
        if (access.isEmpty()) {
            errors.put("access", texts.chooseAccess());
        }
        var parts = parts(form, errors, length);
        if (!errors.isEmpty()) {
            return new Wrong(errors);
        }
        var manuscript = new Manuscript(
                form.title(),
                form.series(),
                region.orElse(null),
                countries,
                known,
                bylines,
                access.orElseThrow(),
                form.coverCaption(),
                form.coverCredit(),
                form.authorsNote(),
                parts);
        return new Right(manuscript, added);
    }

    private void slug(ReportForm form, Map<String, String> errors) {
        if (!form.slug().isEmpty() && (form.slug().length() > 80 || !form.slug().matches("[a-z0-9]+(-[a-z0-9]+)*+"))) {
            errors.put("slug", texts.badSlug());
        } else if (form.version() == 0 && !form.slug().isEmpty() && reports.isTaken(form.slug())) {
            errors.put("slug", texts.slugTaken());
        }
    }

    private Optional<Region> region(ReportForm form, Map<String, String> errors) {
        var region = Region.find(form.region());
        if (region.isEmpty() && !form.region().isEmpty()) {
            errors.put("region", texts.chooseRegion());
        }
        return region;
    }

    private List<String> countries(ReportForm form, Map<String, String> errors) {
        var unknown = new ArrayList<String>();
        var codes = new ArrayList<String>();
        for (var name : divided(form.countries())) {
            Country.find(name).map(Country::code).ifPresentOrElse(codes::add, () -> unknown.add(name));
        }
        if (!unknown.isEmpty()) {
            errors.put("countries", texts.unknownCountries(String.join(", ", unknown)));
        }
        return codes.stream().distinct().toList();
    }

    private List<UUID> authors(ReportForm form, Map<String, String> errors) {
        var ids = new ArrayList<UUID>();
        for (var id : form.authors()) {
            uuid(id).filter(known -> authors.findByIdOptional(known).isPresent())
                    .ifPresentOrElse(ids::add, () -> errors.put("author", texts.chooseAuthors()));
        }
        return ids;
    }

    private List<String> topics(ReportForm form, Map<String, String> errors) {
        if (form.topics().stream()
                .anyMatch(slug -> topics.findByIdOptional(slug).isEmpty())) {
            errors.put("topic", texts.chooseTopics());
        }
        return form.topics();
    }

    private static List<String> newTopics(ReportForm form, Lengths length) {
        var names = divided(form.newTopics());
        names.forEach(name -> length.between(name, 1, 80, "newTopics", ""));
        return names;
    }

    private List<Manuscript.Part> parts(ReportForm form, Map<String, String> errors, Lengths length) {
        var parts = new ArrayList<Manuscript.Part>();
        for (int i = 0; i < form.parts().size(); i++) {
            if (!form.parts().get(i).isBlank()) {
                parts.add(part(form.parts().get(i), "part." + i + ".", errors, length));
            }
        }
        if (parts.isEmpty()) {
            errors.put("parts", texts.writePart());
        }
        return parts;
    }

    private Manuscript.Part part(ReportForm.PartForm form, String name, Map<String, String> errors, Lengths length) {
        var kind = Arrays.stream(PartKind.values())
                .filter(known -> known.name().equals(form.kind()))
                .findFirst();
        var items = Items.read(form.items());
        length.between(form.heading(), 1, 300, name + "heading", texts.giveHeading());
        length.between(form.text(), 0, 500_000, name + "text", "");
        items.forEach(item -> length.between(item, 1, 20_000, name + "items", ""));
        if (kind.isEmpty()) {
            errors.put(name + "kind", texts.chooseKind());
        } else if (!items.isEmpty() && !kind.get().hasItems()) {
            errors.put(name + "items", texts.noItems());
        }
        return new Manuscript.Part(kind.orElse(PartKind.OTHER), form.heading(), form.text(), items);
    }

    private static List<String> divided(String names) {
        return Arrays.stream(names.split("[,;\\n]"))
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .distinct()
                .limit(60)
                .toList();
    }

    private static Optional<UUID> uuid(String text) {
        try {
            return Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private record Lengths(Map<String, String> errors, FormTexts texts) {
        void between(String text, int shortest, int longest, String field, String missing) {
            if (text.strip().length() < shortest) {
                errors.put(field, missing);
            } else if (text.length() > longest) {
                errors.put(field, texts.useAtMost(longest, text.length()));
            }
        }
    }
}
