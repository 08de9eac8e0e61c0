package org.dossier.report.editorial;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import jakarta.ws.rs.core.MultivaluedMap;

import org.jspecify.annotations.Nullable;

import org.dossier.report.catalogue.Region;

/** The form for a new author, with what was typed and what is wrong with it. */
record AuthorPage(
        String name,
        String role,
        String languages,
        List<String> chosenRegions,
        String biography,
        Map<String, String> errors) {
    static AuthorPage empty() {
        return new AuthorPage("", "", "", List.of(), "", Map.of());
    }

    static AuthorPage read(MultivaluedMap<String, String> sent) {
        var page = new AuthorPage(
                text(sent, "name"),
                text(sent, "role"),
                text(sent, "languages"),
                List.copyOf(sent.getOrDefault("region", List.of())),
                text(sent, "biography"),
                Map.of());
        return new AuthorPage(
                page.name(), page.role(), page.languages(), page.chosenRegions(), page.biography(), page.check());
    }

    public @Nullable String error(String field) {
        return errors.get(field);
    }

    public List<Option> regions() {
        return Arrays.stream(Region.values())
                .map(region -> new Option(region.code(), region.label(), chosenRegions.contains(region.code())))
                .toList();
    }

    List<Region> regionValues() {
        return Arrays.stream(Region.values())
                .filter(region -> chosenRegions.contains(region.code()))
                .toList();
    }

    List<String> languageNames() {
        return Arrays.stream(languages.split(","))
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .distinct()
                .toList();
    }

    private Map<String, String> check() {
        var found = new LinkedHashMap<String, String>();
        checkLength(found, "name", name, 1, 120);
        checkLength(found, "role", role, 1, 160);
        checkLength(found, "languages", languages, 0, 300);
        checkLength(found, "biography", biography, 0, 20_000);
        return found;
    }

    private static void checkLength(Map<String, String> found, String field, String text, int shortest, int longest) {
        if (text.length() < shortest) {
            found.put(field, field.equals("name") ? "Write the author’s name." : "Write what the author does.");
        } else if (text.length() > longest) {
            found.put(field, "Use at most %d characters; there are %d.".formatted(longest, text.length()));
        }
    }

    private static String text(MultivaluedMap<String, String> sent, String name) {
        var value = sent.getFirst(name);
        return value == null
                ? ""
                : value.replace("\r\n", "\n").replace("\0", "").strip();
    }
}
