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

    FormCheck(Authors authors, Topics topics) {
        this.authors = authors;
        this.topics = topics;
    }

    /** Either a manuscript, or errors by the name of the field. */
    sealed interface Checked {}

    record Right(Manuscript manuscript, List<String> newTopics) implements Checked {}

    record Wrong(Map<String, String> errors) implements Checked {}

    Checked check(ReportForm form) {
        var errors = new LinkedHashMap<String, String>();
        var length = new Lengths(errors);
        length.between(form.title(), 1, 300, "title", "Give the report a title.");
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
            errors.put("access", "Choose who may read the report.");
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

    private static void slug(ReportForm form, Map<String, String> errors) {
        if (!form.slug().isEmpty() && (form.slug().length() > 80 || !form.slug().matches("[a-z0-9]+(-[a-z0-9]+)*+"))) {
            errors.put("slug", "Use small letters, digits and single hyphens, at most 80 characters.");
        }
    }

    private static Optional<Region> region(ReportForm form, Map<String, String> errors) {
        var region = Region.find(form.region());
        if (region.isEmpty() && !form.region().isEmpty()) {
            errors.put("region", "Choose one of the regions.");
        }
        return region;
    }

    private static List<String> countries(ReportForm form, Map<String, String> errors) {
        var unknown = new ArrayList<String>();
        var codes = new ArrayList<String>();
        for (var name : divided(form.countries())) {
            Country.find(name).map(Country::code).ifPresentOrElse(codes::add, () -> unknown.add(name));
        }
        if (!unknown.isEmpty()) {
            errors.put("countries", "Not known as countries: " + String.join(", ", unknown) + ".");
        }
        return codes.stream().distinct().toList();
    }

    private List<UUID> authors(ReportForm form, Map<String, String> errors) {
        var ids = new ArrayList<UUID>();
        for (var id : form.authors()) {
            uuid(id).filter(known -> authors.findByIdOptional(known).isPresent())
                    .ifPresentOrElse(ids::add, () -> errors.put("author", "Choose authors from the list."));
        }
        return ids;
    }

    private List<String> topics(ReportForm form, Map<String, String> errors) {
        if (form.topics().stream()
                .anyMatch(slug -> topics.findByIdOptional(slug).isEmpty())) {
            errors.put("topic", "Choose topics from the list.");
        }
        return form.topics();
    }

    private static List<String> newTopics(ReportForm form, Lengths length) {
        var names = divided(form.newTopics());
        names.forEach(name -> length.between(name, 1, 80, "newTopics", ""));
        return names;
    }

    private static List<Manuscript.Part> parts(ReportForm form, Map<String, String> errors, Lengths length) {
        var parts = new ArrayList<Manuscript.Part>();
        for (int i = 0; i < form.parts().size(); i++) {
            if (!form.parts().get(i).isBlank()) {
                parts.add(part(form.parts().get(i), "part." + i + ".", errors, length));
            }
        }
        if (parts.isEmpty()) {
            errors.put("parts", "Write at least one part.");
        }
        return parts;
    }

    private static Manuscript.Part part(
            ReportForm.PartForm form, String name, Map<String, String> errors, Lengths length) {
        var kind = Arrays.stream(PartKind.values())
                .filter(known -> known.name().equals(form.kind()))
                .findFirst();
        var items = Items.read(form.items());
        length.between(form.heading(), 1, 300, name + "heading", "Give the part a heading.");
        length.between(form.text(), 0, 500_000, name + "text", "");
        items.forEach(item -> length.between(item, 1, 20_000, name + "items", ""));
        if (kind.isEmpty()) {
            errors.put(name + "kind", "Choose what the part is for.");
        } else if (!items.isEmpty() && !kind.get().hasItems()) {
            errors.put(
                    name + "items",
                    "Only key judgements and forecasts have items. Move these into the text, or change the kind.");
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

    private record Lengths(Map<String, String> errors) {
        void between(String text, int shortest, int longest, String field, String missing) {
            if (text.strip().length() < shortest) {
                errors.put(field, missing);
            } else if (text.length() > longest) {
                errors.put(field, "Use at most %d characters; there are %d.".formatted(longest, text.length()));
            }
        }
    }
}
