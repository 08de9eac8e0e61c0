package org.dossier.booking.consultations.experts;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.dossier.booking.BookingProblem;
import org.dossier.booking.consultations.availability.Zones;
import org.dossier.booking.payments.RefundPolicy;
import org.dossier.kit.identity.Reader;
import org.dossier.kit.money.Money;
import org.dossier.kit.sql.Sql;

/** Experts and their kinds of call. */
@ApplicationScoped
public class Experts {
    /** The realm role of experts. */
    public static final String ROLE = "expert";

    private static final String EXPERT =
            "select id, slug, name, email, role, biography, topics, languages, zone, room, active from expert ";
    private static final String KIND = """
            select id, expert_id, name, summary, minutes, price_minor, subscriber_price_minor, currency, refund_policy,
                   move_until_hours, paid_by_hours, active
            from call_kind
            """;

    private final Sql sql;

    Experts(Sql sql) {
        this.sql = sql;
    }

    /** Those whom clients can book, by name. */
    @Transactional
    public List<Expert> bookable() {
        return sql.list(EXPERT + "where active order by name", Experts::expert);
    }

    /** The addresses of those whom clients can book, by name of the expert. */
    @Transactional
    public Map<UUID, String> bookableSlugs() {
        var slugs = new LinkedHashMap<UUID, String>();
        sql.list(
                "select id, slug from expert where active order by name",
                row -> slugs.put(Sql.id(row, "id"), row.getString("slug")));
        return slugs;
    }

    /** All of them, by name. */
    @Transactional
    public List<Expert> all() {
        return sql.list(EXPERT + "order by name", Experts::expert);
    }

    /** One whom clients can book. */
    @Transactional
    public Expert getBookable(String slug) {
        return findBookable(slug).orElseThrow(BookingProblem.NO_SUCH_EXPERT::asException);
    }

    @Transactional
    public Optional<Expert> findBookable(String slug) {
        return sql.first(EXPERT + "where slug = ? and active", Experts::expert, slug);
    }

    @Transactional
    public Expert get(UUID id) {
        return sql.<Expert>first(EXPERT + "where id = ?", Experts::expert, id)
                .orElseThrow(BookingProblem.NO_SUCH_EXPERT::asException);
    }

    /** The expert who asks, by role and confirmed address; nobody else is one. */
    @Transactional
    public Expert getOf(Reader reader) {
        return findByEmail(reader.hasRole(ROLE) ? reader.verifiedEmail() : "")
                .orElseThrow(BookingProblem.NO_SUCH_EXPERT::asException);
    }

    @Transactional
    public Optional<Expert> findByEmail(String email) {
        return sql.first(EXPERT + "where lower(email) = lower(?)", Experts::expert, email);
    }

    /** What an expert offers now. */
    @Transactional
    public List<CallKind> kindsOf(UUID expertId) {
        return sql.list(KIND + "where expert_id = ? and active order by position, name", Experts::kind, expertId);
    }

    /** The same and what was offered once. */
    @Transactional
    public List<CallKind> allKindsOf(UUID expertId) {
        return sql.list(KIND + "where expert_id = ? order by active desc, position, name", Experts::kind, expertId);
    }

    /** What all experts offer now, in one query. */
    @Transactional
    public List<CallKind> kinds() {
        return sql.list(KIND + "where active order by position, name", Experts::kind);
    }

    /** A kind of this expert's that can be booked. */
    @Transactional
    public CallKind getKind(UUID expertId, UUID kindId) {
        return sql.<CallKind>first(KIND + "where id = ? and expert_id = ? and active", Experts::kind, kindId, expertId)
                .orElseThrow(BookingProblem.NO_SUCH_KIND::asException);
    }

    private static Expert expert(ResultSet row) throws SQLException {
        return new Expert(
                Sql.id(row, "id"),
                row.getString("slug"),
                row.getString("name"),
                row.getString("email"),
                row.getString("role"),
                row.getString("biography"),
                Sql.texts(row, "topics"),
                Sql.texts(row, "languages"),
                Zones.of(row.getString("zone")),
                row.getString("room"),
                row.getBoolean("active"));
    }

    private static CallKind kind(ResultSet row) throws SQLException {
        var currency = row.getString("currency");
        var forSubscribers = row.getObject("subscriber_price_minor", Long.class);
        return new CallKind(
                Sql.id(row, "id"),
                Sql.id(row, "expert_id"),
                row.getString("name"),
                row.getString("summary"),
                Duration.ofMinutes(row.getInt("minutes")),
                new Money(row.getLong("price_minor"), currency),
                forSubscribers == null ? null : new Money(forSubscribers, currency),
                RefundPolicy.parse(row.getString("refund_policy")),
                Duration.ofHours(row.getInt("move_until_hours")),
                row.getBoolean("paid_by_hours"),
                row.getBoolean("active"));
    }
}
