package org.dossier.booking.requests;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

import org.dossier.kit.identity.Reader;
import org.dossier.kit.identity.StaffRole;

import static org.dossier.booking.BookingProblem.NO_SUCH_REQUEST;

/** All requests. Every way to one names who looks, so that another's is not found (R02, A13, A16). */
@ApplicationScoped
public class Requests implements PanacheRepositoryBase<CustomRequest, UUID> {
    private static final String SEEN_BY_STAFF =
            "(r.sent.confidentiality = 'NORMAL' or ?1 = true or ?2 <> '' and ?2 member of r.namedStaff) and r.status in ?3";

    /** The client's own request. */
    public CustomRequest ofClient(UUID id, Reader client) {
        return find("id = ?1 and sent.clientSubject = ?2", id, client.subject())
                .firstResultOptional()
                .orElseThrow(NO_SUCH_REQUEST::asException);
    }

    /** The same, locked until the transaction ends. */
    public CustomRequest ofClientForUpdate(UUID id, Reader client) {
        return find("id = ?1 and sent.clientSubject = ?2", id, client.subject())
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional()
                .orElseThrow(NO_SUCH_REQUEST::asException);
    }

    /** A request that this person of staff may see. */
    public CustomRequest ofStaff(UUID id, Reader staff) {
        return find("from CustomRequest r where " + SEEN_BY_STAFF + " and r.id = ?4", seenBy(staff, id))
                .firstResultOptional()
                .orElseThrow(NO_SUCH_REQUEST::asException);
    }

    /** The same, locked until the transaction ends. */
    public CustomRequest ofStaffForUpdate(UUID id, Reader staff) {
        return getForUpdate(ofStaff(id, staff).id());
    }

    /** For payments, events and jobs, which nobody asks for. */
    public CustomRequest getForUpdate(UUID id) {
        var request = findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE).orElseThrow();
        getEntityManager().refresh(request);
        return request;
    }

    public Optional<CustomRequest> findForUpdate(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
    }

    /**
     * Stores the request with a version that no event has carried yet, even where nothing about it changed: what is told once
     * more would otherwise count as known (I08).
     */
    public void storeAsNews(CustomRequest request) {
        flush();
        // The optimistic one would raise it at the commit, after the event was written.
        getEntityManager().lock(request, LockModeType.PESSIMISTIC_FORCE_INCREMENT);
    }

    /** A client's requests, newest first. */
    public List<CustomRequest> listOfClient(String subject) {
        return list("sent.clientSubject = ?1 order by createdAt desc", subject);
    }

    /** What this person of staff may see of some states; what changed longest ago comes first. */
    public List<CustomRequest> listOfStaff(Reader staff, Set<RequestStatus> states) {
        return find(
                        "from CustomRequest r where " + SEEN_BY_STAFF + " and r.status in ?4 order by r.changedAt",
                        seenBy(staff, states))
                .list();
    }

    private static Object[] seenBy(Reader staff, Object last) {
        var administrator = staff.hasRole(StaffRole.ADMINISTRATOR);
        var all = administrator || staff.hasRole(StaffRole.ACCOUNT_MANAGER);
        return new Object[] {administrator, staff.verifiedEmail().toLowerCase(Locale.ROOT), statesFor(all), last};
    }

    /** Editors see what is theirs to write. */
    private static Set<RequestStatus> statesFor(boolean all) {
        return Arrays.stream(RequestStatus.values())
                .filter(status -> all || status.isCommissioned())
                .collect(Collectors.toSet());
    }
}
