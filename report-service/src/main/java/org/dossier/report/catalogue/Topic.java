package org.dossier.report.catalogue;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;

/** A subject that reports are filed under. */
@Entity
public class Topic {
    @Id
    private String slug;

    private String name;

    @SuppressWarnings("NullAway.Init")
    protected Topic() {}

    public static Topic named(String slug, String name) {
        var topic = new Topic();
        topic.slug = slug;
        topic.name = name;
        return topic;
    }

    public String slug() {
        return slug;
    }

    public String name() {
        return name;
    }
}
