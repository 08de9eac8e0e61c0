package org.dossier.booking.courses.catalogue;

import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.dossier.booking.courses.Phrases;
import org.dossier.kit.money.Money;

/**
 * What is taught.
 *
 * @param summary one or two sentences
 * @param syllabus paragraphs, and lists whose lines begin with a hyphen
 * @param bring what to bring or prepare
 * @param materials what participants get
 * @param oneToOne how it is taught to one person; null where it is not
 */
public record Course(
        UUID id,
        String slug,
        String title,
        String summary,
        String syllabus,
        String level,
        String language,
        String bring,
        String materials,
        List<Trainer> trainers,
        @Nullable OneToOne oneToOne) {
    /**
     * The one-to-one form.
     *
     * @param trainer slug of the one who teaches it
     * @param hour price of an hour
     */
    public record OneToOne(String trainer, Money hour) {}

    /** Its page. */
    public String path() {
        return "/courses/" + slug;
    }

    public String oneToOnePath() {
        return path() + "/one-to-one";
    }

    /** Who teaches, in words. */
    public String trainersInWords() {
        return Phrases.names(trainers.stream().map(Trainer::name).toList());
    }
}
