package org.dossier.report.catalogue;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;

/** Somebody who writes reports. */
@Entity
public class Author {
    @Id
    private UUID id;

    @Version
    private long version;

    private String slug;
    private String name;
    private String role;
    private List<String> languages = new ArrayList<>();
    private List<String> regions = new ArrayList<>();
    private String biography;
    private String biographyHtml;

    @SuppressWarnings("NullAway.Init")
    protected Author() {}

    /**
     * A new author.
     *
     * @param languages names in English
     * @param biography Markdown
     */
    public static Author named(
            String slug, String name, String role, List<String> languages, List<Region> regions, String biography) {
        var author = new Author();
        author.id = UUID.randomUUID();
        author.slug = slug;
        author.name = name;
        author.role = role;
        author.languages.addAll(languages);
        author.regions.addAll(regions.stream().map(Region::code).toList());
        author.biography = biography;
        author.biographyHtml = Prose.html(biography);
        return author;
    }

    public UUID id() {
        return id;
    }

    public String slug() {
        return slug;
    }

    public String name() {
        return name;
    }

    public String role() {
        return role;
    }

    public List<String> languages() {
        return List.copyOf(languages);
    }

    public List<Region> regions() {
        return regions.stream().map(code -> Region.find(code).orElseThrow()).toList();
    }

    /** Markdown. */
    public String biography() {
        return biography;
    }

    /** Safe HTML. */
    public String biographyHtml() {
        return biographyHtml;
    }
}
