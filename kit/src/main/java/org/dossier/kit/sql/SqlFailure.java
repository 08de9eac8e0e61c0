package org.dossier.kit.sql;

import java.io.Serial;
import java.sql.SQLException;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.postgresql.util.PSQLException;

/**
 * A statement was refused, or the database cannot be reached. The message names the state and the constraint and no
 * value of the row (R59).
 *
 * <p>What is scarce is guarded by constraints, so a refusal may be an answer: {@code if
 * (failure.breaks("ex_call_expert_time")) throw SLOT_TAKEN.now()}. PostgreSQL goes on with nothing else in a transaction
 * that met one; let it roll back, or write with {@code on conflict do nothing} and look at the count.
 */
public class SqlFailure extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1L;

    private final String state;
    private final @Nullable String constraint;

    SqlFailure(SQLException cause) {
        this(cause, cause.getSQLState() == null ? "" : cause.getSQLState(), constraintOf(cause));
    }

    private SqlFailure(SQLException cause, String state, @Nullable String constraint) {
        super(
                "The database did not carry out a statement [state=" + state + ", constraint="
                        + (constraint == null ? "" : constraint) + "]",
                cause);
        this.state = state;
        this.constraint = constraint;
    }

    /**
     * The SQLSTATE, as in PostgreSQL's appendix A: 23505 for a key that is taken, 23P01 for an EXCLUDE, 23514 for a CHECK;
     * empty where there is none.
     */
    public String state() {
        return state;
    }

    /** The name of the constraint that refused the row; empty if none did, or one without a name, such as NOT NULL. */
    public Optional<String> constraint() {
        return Optional.ofNullable(constraint);
    }

    /** Whether this constraint refused the row. */
    public boolean breaks(String name) {
        return name.equals(constraint);
    }

    private static @Nullable String constraintOf(SQLException cause) {
        var error = cause instanceof PSQLException answer ? answer.getServerErrorMessage() : null;
        return error == null ? null : error.getConstraint();
    }
}
