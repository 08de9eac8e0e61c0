package org.dossier.booking.courses.desk;

import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.dossier.booking.courses.catalogue.Meeting;
import org.dossier.booking.courses.catalogue.Run;
import org.dossier.booking.courses.catalogue.RunStatus;
import org.dossier.booking.courses.certificates.Certificate;
import org.dossier.booking.courses.seats.PlaceStatus;

/** All about one run, for staff. */
record RunFile(
        RunRow row,
        UUID courseId,
        String coursePath,
        List<Meeting> meetings,
        String decides,
        List<String> policy,
        Run.Links links,
        List<SeatRow> seats,
        List<WaitingRow> waiting,
        List<Target> targets,
        List<HistoryRow> history,
        UUID key,
        Entered entered,
        Done done) {
    /** A participant. */
    record SeatRow(
            UUID id,
            String name,
            String email,
            PlaceStatus status,
            String buyer,
            @Nullable Boolean present,
            @Nullable Integer rating,
            String feedback,
            @Nullable Certificate certificate) {
        public boolean isConfirmed() {
            return status == PlaceStatus.CONFIRMED;
        }

        public String reasonId() {
            return "reason-" + id;
        }

        public String moveId() {
            return "move-" + id;
        }

        public String revokeId() {
            return "revoke-" + id;
        }

        /** Names this seat's forms among the page's. */
        public String cancelForm() {
            return "cancel-" + id;
        }

        public String moveForm() {
            return "move-" + id;
        }

        public String revokeForm() {
            return "revoke-" + id;
        }
    }

    /** Somebody in the waiting list. */
    record WaitingRow(String name, String email, int quantity, String offeredUntil) {}

    /** A date to move to. */
    record Target(UUID id, String label) {}

    /** An act of staff. */
    record HistoryRow(String when, String iso, String who, String what, String reason) {}

    public String path() {
        return row.path();
    }

    public String to(String act) {
        return path() + "/" + act;
    }

    public String seatTo(UUID seat, String act) {
        return path() + "/seats/" + seat + "/" + act;
    }

    public String certificateTo(UUID certificate) {
        return path() + "/certificates/" + certificate + "/revocation";
    }

    public boolean isLive() {
        return row.status() != RunStatus.CANCELLED && !row.over();
    }
}
