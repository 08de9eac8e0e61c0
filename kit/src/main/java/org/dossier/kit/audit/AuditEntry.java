package org.dossier.kit.audit;

import java.util.Map;

/**
 * One act of staff.
 *
 * @param actorSubject the actor's {@code sub}, or {@code system} for a job
 * @param actorName as shown in a timeline
 * @param act past tense in kebab case: {@code access-granted}, {@code report-published}
 * @param targetType what kind of thing was acted upon: {@code account}, {@code report}
 * @param targetId its id
 * @param reason what the actor gave as the reason; empty where none is asked for
 * @param details further facts, plain values only
 */
public record AuditEntry(
        String actorSubject,
        String actorName,
        String act,
        String targetType,
        String targetId,
        String reason,
        Map<String, String> details) {}
