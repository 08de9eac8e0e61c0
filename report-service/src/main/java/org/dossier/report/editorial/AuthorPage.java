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

    static AuthorPage read(MultivaluedMap<String, String> sent, FormTexts texts) {
        var page = new AuthorPage(
                text(sent, "name"),
                text(sent, "role"),
                text(sent, "languages"),
                List.copyOf(sent.getOrDefault("region", List.of())),
                text(sent, "biography"),
                Map.of());
        return new AuthorPage(
                page.name(), page.role(), page.languages(), page.chosenRegions(), page.biography(), page.check(texts));
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

    private Map<String, String> check(FormTexts texts) {
        var found = new LinkedHashMap<String, String>();
        checkLength(found, "name", name, 120, texts);
        checkLength(found, "role", role, 160, texts);
        checkLength(found, "languages", languages, 300, texts);
        checkLength(found, "biography", biography, 20_000, texts);
        if (name.isEmpty()) {
            found.put("name", texts.writeName());
        }
        if (role.isEmpty()) {
            found.put("role", texts.writeRole());
        }
        return found;
    }

    private static void checkLength(
            Map<String, String> found, String field, String text, int longest, FormTexts texts) {
        if (text.length() > longest) {
            found.put(field, texts.useAtMost(longest, text.length()));
        }
    }

    private static String text(MultivaluedMap<String, String> sent, String name) {
        var value = sent.getFirst(name);
        return value == null
                ? ""
                : value.replace("\r\n", "\n").replace("\0", "").strip();
    }
}
