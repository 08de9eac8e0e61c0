package org.dossier.booking.courses.catalogue;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;

import org.dossier.booking.BookingProblem;
import org.dossier.kit.money.Money;
import org.dossier.kit.sql.Sql;

/** The stored courses. */
@ApplicationScoped
public class Courses {
    private static final String COLUMNS = """
            select id, slug, title, summary, syllabus, level, language, bring, materials, one_to_one_slug, hour_minor,
                   hour_currency from course
            """;

    private static final String SAVE = """
            insert into course (id, slug, title, summary, syllabus, level, language, bring, materials, one_to_one_slug,
                                hour_minor, hour_currency, created_at)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            on conflict (id) do update
                set slug = excluded.slug, title = excluded.title, summary = excluded.summary,
                    syllabus = excluded.syllabus, level = excluded.level, language = excluded.language,
                    bring = excluded.bring, materials = excluded.materials,
                    one_to_one_slug = excluded.one_to_one_slug, hour_minor = excluded.hour_minor,
                    hour_currency = excluded.hour_currency
            """;

    private final Sql sql;
    private final Clock clock;

    Courses(Sql sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** The course at this address. */
    @Transactional
    public Course getBySlug(String slug) {
        return sql.first(COLUMNS + " where slug = ?", this::read, slug)
                .orElseThrow(BookingProblem.NO_SUCH_COURSE::asException);
    }

    @Transactional
    public Course get(UUID id) {
        return find(id).orElseThrow(BookingProblem.NO_SUCH_COURSE::asException);
    }

    @Transactional
    public Optional<Course> find(UUID id) {
        return sql.first(COLUMNS + " where id = ?", this::read, id);
    }

    @Transactional
    public List<Course> all() {
        return sql.list(COLUMNS + " order by title", this::read);
    }

    /** All courses by their ids, for lists of runs. */
    @Transactional
    public Map<UUID, Course> byId() {
        return all().stream().collect(Collectors.toMap(Course::id, course -> course));
    }

    /**
     * Adds a course or changes it.
     *
     * @throws org.dossier.kit.sql.SqlFailure that breaks {@code course_slug_key} if another has this address
     */
    @Transactional(TxType.MANDATORY)
    public void save(Course course) {
        var oneToOne = course.oneToOne();
        sql.update(
                SAVE,
                course.id(),
                course.slug(),
                course.title(),
                course.summary(),
                course.syllabus(),
                course.level(),
                course.language(),
                course.bring(),
                course.materials(),
                oneToOne == null ? null : oneToOne.trainer(),
                oneToOne == null ? null : oneToOne.hour().minor(),
                oneToOne == null ? null : oneToOne.hour().currency(),
                clock.instant());
        sql.update("delete from course_trainer where course_id = ?", course.id());
        for (int i = 0; i < course.trainers().size(); i++) {
            var trainer = course.trainers().get(i);
            sql.update(
                    "insert into course_trainer (course_id, place, name, slug, email) values (?, ?, ?, ?, ?)",
                    course.id(),
                    i,
                    trainer.name(),
                    trainer.slug(),
                    trainer.email());
        }
    }

    private Course read(ResultSet row) throws SQLException {
        var id = Sql.id(row, "id");
        var trainer = row.getString("one_to_one_slug");
        return new Course(
                id,
                row.getString("slug"),
                row.getString("title"),
                row.getString("summary"),
                row.getString("syllabus"),
                row.getString("level"),
                row.getString("language"),
                row.getString("bring"),
                row.getString("materials"),
                trainersOf(id),
                trainer == null
                        ? null
                        : new Course.OneToOne(
                                trainer, new Money(row.getLong("hour_minor"), row.getString("hour_currency"))));
    }

    private List<Trainer> trainersOf(UUID id) {
        return sql.list(
                "select name, slug, email from course_trainer where course_id = ? order by place",
                row -> new Trainer(row.getString("name"), row.getString("slug"), row.getString("email")),
                id);
    }
}
