package org.dossier.kit.problem;

import java.sql.SQLException;
import java.util.Locale;

import org.jspecify.annotations.Nullable;

/** More work than a service can take on. Whoever is turned away is told within seconds, and may come again (F05). */
public enum Overload implements Problem {
    BUSY("Many readers at once", "Nothing was lost. Wait a few seconds and try again.");

    /** By nothing else than its message does the pool tell that no connection became free in time. */
    private static final String NO_CONNECTION = "acquisition timeout";

    private final String title;
    private final String detail;

    Overload(String title, String detail) {
        this.title = title;
        this.detail = detail;
    }

    @Override
    public int status() {
        return 503;
    }

    @Override
    public String title() {
        return title;
    }

    @Override
    public String detail() {
        return detail;
    }

    /** Whether no connection to the database became free in time. */
    static boolean isCauseOf(@Nullable Throwable failure) {
        if (failure instanceof SQLException refused) {
            var message = refused.getMessage();
            return message != null && message.toLowerCase(Locale.ROOT).contains(NO_CONNECTION);
        }
        return failure != null && isCauseOf(failure.getCause());
    }
}
