package org.dossier.booking.requests;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dossier.booking.requests.RequestStatus.BRIEFED;
import static org.dossier.booking.requests.RequestStatus.CANCELLED;
import static org.dossier.booking.requests.RequestStatus.CLOSED;
import static org.dossier.booking.requests.RequestStatus.DECLINED;
import static org.dossier.booking.requests.RequestStatus.EXPIRED;
import static org.dossier.booking.requests.RequestStatus.WITHDRAWN;

@DisplayName("The table of moves (I14)")
class RequestStatusTest {
    @Test
    void whatIsOverStaysOver() {
        for (var end : Set.of(CLOSED, DECLINED, WITHDRAWN, CANCELLED)) {
            assertThat(end.next()).as(end.name()).isEmpty();
            assertThat(end.turn()).isEqualTo(Turn.NOBODY);
        }
    }

    @Test
    void whoseTurnItIsCanMoveIt() {
        for (var status : RequestStatus.values()) {
            assertThat(status.next().isEmpty())
                    .as(status.name())
                    .isEqualTo(status.turn() == Turn.NOBODY && status != EXPIRED);
        }
    }

    @Test
    void eachStateCanBeReachedFromTheBrief() {
        var reached = EnumSet.of(BRIEFED);
        for (int i = 0; i < RequestStatus.values().length; i++) {
            reached.addAll(
                    reached.stream().flatMap(status -> status.next().stream()).collect(Collectors.toSet()));
        }
        assertThat(reached).containsExactlyInAnyOrder(RequestStatus.values());
    }

    @Test
    void moneyIsTakenOnlyForWhatWasAgreed() {
        assertThat(Arrays.stream(RequestStatus.values()).filter(status -> status.canBecome(CLOSED)))
                .allMatch(RequestStatus::isCommissioned);
        assertThat(Arrays.stream(RequestStatus.values()).filter(status -> status.canBecome(CANCELLED)))
                .allMatch(RequestStatus::isCommissioned);
    }
}
