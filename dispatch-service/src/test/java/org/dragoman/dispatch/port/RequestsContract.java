package org.dragoman.dispatch.port;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.dragoman.dispatch.domain.place.SiteId;
import org.dragoman.dispatch.domain.request.Admission;
import org.dragoman.dispatch.domain.request.Order;
import org.dragoman.dispatch.domain.request.RequestState;
import org.dragoman.dispatch.domain.request.Urgency;
import org.dragoman.dispatch.domain.session.SessionEvent;
import org.junit.jupiter.api.Test;

/** A request is committed once and whole, or not at all. */
public abstract class RequestsContract extends Trial {

    protected RequestsContract(Stage stage) {
        super(stage);
    }

    private Order elsewhere(Order order) {
        return new Order(order.city(), order.request(), order.reference(), order.variety(), new SiteId("atlantis"),
                order.domain(), order.urgency(), order.preferences(), order.channel(), order.idempotency(),
                order.parties(), order.callBackUntil());
    }

    private void assertCommittedOnce() {
        assertThat(stage.rows(city)).containsEntry("request", 1L).containsEntry("leg", 2L);
    }

    @Test
    void anOrderStandsWithItsPhonesAndWaits() {
        var order = order("key");
        assertThat(admit(order)).isEqualTo(new Admission.Admitted(order.request(), order.reference(), order.variety(),
                order.parties().getFirst().leg(), false));
        assertThat(stage.sessions().stateOf(city, order.request()).block()).isEqualTo(RequestState.WAITING);
        assertCommittedOnce();
    }

    @Test
    void theSameKeyWithTheSameBodyGetsTheFirstAnswerAgain() {
        var first = admitted(order("key"));
        assertThat(admit(order("key"))).isEqualTo(new Admission.Admitted(first.request(), first.reference(),
                first.variety(), first.anchor(), true));
        assertCommittedOnce();
    }

    @Test
    void theSameKeyWithAnotherBodyIsRefused() {
        admitted(order("key"));
        assertThat(admit(order(city, "line", "key", "02", Urgency.ROUTINE))).isEqualTo(new Admission.KeyReused());
        assertCommittedOnce();
    }

    @Test
    void theKeyOfAnotherCallerOrAnotherCityIsAnotherKey() {
        admitted(order("key"));
        assertThat(admitted(order(city, "desk", "key", "02", Urgency.ROUTINE)).again()).isFalse();
        assertThat(admitted(order(stage.foundCity(), "line", "key", "02", Urgency.ROUTINE)).again()).isFalse();
    }

    @Test
    void manyAtOnceUnderOneKeyAreOneRequest() {
        var answers = Together.all(20, number -> stage.requests().admit(order("key")));
        assertThat(answers).hasSize(20).allMatch(Admission.Admitted.class::isInstance);
        assertThat(answers.stream().map(Admission.Admitted.class::cast).filter(admitted -> !admitted.again()))
                .hasSize(1);
        assertThat(answers.stream().map(answer -> ((Admission.Admitted) answer).request()).distinct()).hasSize(1);
        assertCommittedOnce();
    }

    @Test
    void anUnknownSiteLeavesNothingNotEvenItsKey() {
        var before = stage.rows(city);
        assertThat(admit(elsewhere(order("key")))).isEqualTo(new Admission.UnknownSite());
        assertThat(stage.rows(city)).isEqualTo(before);
        assertThat(admitted(order("key")).again()).isFalse();
    }

    @Test
    void aReferenceIsUniqueAmongOpenRequestsOnly() {
        var first = admitted(order("key"));
        var before = stage.rows(city);
        assertThat(admit(order("other").with(first.reference()))).isEqualTo(new Admission.ReferenceTaken());
        assertThat(stage.rows(city)).as("nothing, not even its key").isEqualTo(before);

        told(first.request(), new SessionEvent.StaffEndsIt());
        assertThat(admitted(order("other").with(first.reference())).again()).isFalse();
    }

    @Test
    void anAdmissionCutShortLeavesAWholeRequestOrNone() {
        for (int number = 0; number < 25; number++) {
            var where = stage.foundCity();
            Together.cancelled(number, stage.requests().admit(order(where, "line", "key", "01", Urgency.ROUTINE)));
            admitted(order(where, "line", "key", "01", Urgency.ROUTINE));
            assertThat(stage.rows(where)).containsAllEntriesOf(Map.of("request", 1L, "leg", 2L));
        }
    }
}
