package org.dossier.kit.problem;

import java.util.Map;

/**
 * One kind of error, implemented by each service's enum of errors. Its name becomes the problem's type
 * ({@code urn:dossier:problem:run-full}).
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc9457">RFC 9457</a>
 */
public interface Problem {
    /** The enum constant's name, {@code RUN_FULL}. */
    String name();

    /** HTTP status code, 400 to 599. */
    int status();

    /** What went wrong, in a few words, the same for every occurrence. */
    String title();

    /** What the person can do, with {@code {key}} for values given by {@link #with}. */
    String detail();

    /** The error with a value for its detail text: {@code throw RUN_FULL.with("run", id)}. */
    default ProblemException with(String key, Object value) {
        return new ProblemException(this, Map.of(key, value));
    }

    /** The error without values. */
    default ProblemException asException() {
        return new ProblemException(this, Map.of());
    }
}
