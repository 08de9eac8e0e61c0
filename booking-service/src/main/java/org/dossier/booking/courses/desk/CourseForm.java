package org.dossier.booking.courses.desk;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import org.dossier.booking.courses.catalogue.Course;
import org.dossier.booking.courses.catalogue.Trainer;

/** A course as staff enter it. */
final class CourseForm {
    static final String NAME = "course";
    static final List<String> FIELDS = List.of(
            "title",
            "slug",
            "summary",
            "syllabus",
            "level",
            "language",
            "bring",
            "materials",
            "trainers",
            "oneToOne",
            "hour",
            "hourCurrency");

    private static final int SHORT = 120;
    private static final int LONG = 8000;
    private static final int SUMMARY = 400;
    private static final int TRAINER_PARTS = 3;
    private static final long LEAST_HOUR = 100;

    /** Forty hours at once stay below what one payment may be. */
    private static final long MOST_HOUR = 250_000;

    private CourseForm() {}

    static Entered empty() {
        return Entered.filled(NAME, Map.of("language", "English", "hourCurrency", "EUR"));
    }

    static Entered of(Course course) {
        var values = new LinkedHashMap<String, String>();
        values.put("title", course.title());
        values.put("slug", course.slug());
        values.put("summary", course.summary());
        values.put("syllabus", course.syllabus());
        values.put("level", course.level());
        values.put("language", course.language());
        values.put("bring", course.bring());
        values.put("materials", course.materials());
        values.put(
                "trainers",
                course.trainers().stream()
                        .map(trainer -> trainer.name() + ", " + trainer.slug() + ", " + trainer.email())
                        .collect(Collectors.joining("\n")));
        var oneToOne = course.oneToOne();
        values.put("oneToOne", oneToOne == null ? "" : oneToOne.trainer());
        values.put(
                "hour",
                oneToOne == null
                        ? ""
                        : String.format(Locale.ROOT, "%.2f", oneToOne.hour().minor() / 100.0));
        values.put("hourCurrency", oneToOne == null ? "EUR" : oneToOne.hour().currency());
        return Entered.filled(NAME, values);
    }

    /** The course that was entered, or null if something is wrong, which is then noted. */
    static @Nullable Course read(Entered entered, UUID id) {
        entered.require("title", SHORT)
                .require("slug", SHORT)
                .require("summary", SUMMARY)
                .require("syllabus", LONG)
                .require("level", SHORT)
                .require("language", SHORT)
                .limit("bring", LONG)
                .limit("materials", LONG);
        if (!entered.get("slug").matches("[a-z0-9]+(-[a-z0-9]+)*")) {
            entered.fault("slug", DeskFault.NO_SLUG);
        }
        var trainers = trainers(entered);
        var oneToOne = oneToOne(entered, trainers);
        if (entered.isFaulty()) {
            return null;
        }
        return new Course(
                id,
                entered.get("slug"),
                entered.get("title"),
                entered.get("summary"),
                entered.get("syllabus"),
                entered.get("level"),
                entered.get("language"),
                entered.get("bring"),
                entered.get("materials"),
                trainers,
                oneToOne);
    }

    private static List<Trainer> trainers(Entered entered) {
        var trainers = new ArrayList<Trainer>();
        for (var line :
                entered.get("trainers").lines().filter(each -> !each.isBlank()).toList()) {
            var parts = line.split(",");
            if (parts.length != TRAINER_PARTS || !parts[1].strip().matches("[a-z0-9-]+") || !parts[2].contains("@")) {
                entered.fault("trainers", DeskFault.NO_TRAINERS);
                return List.of();
            }
            trainers.add(new Trainer(parts[0].strip(), parts[1].strip(), parts[2].strip()));
        }
        if (trainers.isEmpty()) {
            entered.fault("trainers", DeskFault.NO_TRAINERS);
        }
        return trainers;
    }

    private static Course.@Nullable OneToOne oneToOne(Entered entered, List<Trainer> trainers) {
        var slug = entered.get("oneToOne");
        if (slug.isEmpty() && entered.get("hour").isEmpty()) {
            return null;
        }
        if (trainers.stream().noneMatch(trainer -> trainer.slug().equals(slug))) {
            entered.fault("oneToOne", DeskFault.ONE_TO_ONE_PAIR);
            return null;
        }
        var currency = Parse.currency(entered.get("hourCurrency")).orElse(null);
        var hour = currency == null
                ? null
                : Parse.money(entered.get("hour"), currency).orElse(null);
        if (hour == null || hour.minor() < LEAST_HOUR) {
            entered.fault("hour", DeskFault.NO_AMOUNT);
            return null;
        }
        if (hour.minor() > MOST_HOUR) {
            entered.fault("hour", DeskFault.HOUR_TOO_DEAR);
            return null;
        }
        return new Course.OneToOne(slug, hour);
    }
}
