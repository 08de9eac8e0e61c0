package org.dossier.kit.problem;

import java.util.HashMap;
import java.util.Map;

/** A {@link Problem} that occurred. */
public class ProblemException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Problem problem;
    private final transient Map<String, Object> values;

    ProblemException(Problem problem, Map<String, Object> values) {
        super(problem.name() + values, null, false, false);
        this.problem = problem;
        this.values = values;
    }

    /** The same with a further value. */
    public ProblemException with(String key, Object value) {
        var more = new HashMap<>(values);
        more.put(key, value);
        return new ProblemException(problem, more);
    }

    /** The kind of error. */
    public Problem problem() {
        return problem;
    }

    /** The detail text with its values filled in. */
    public String detail() {
        var detail = problem.detail();
        for (var value : values.entrySet()) {
            detail = detail.replace("{" + value.getKey() + "}", String.valueOf(value.getValue()));
        }
        return detail;
    }
}
