package org.dragoman.dispatch.port;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.dragoman.dispatch.domain.CityId;
import org.dragoman.dispatch.domain.PhoneNumber;
import org.dragoman.dispatch.domain.interpreter.InterpreterId;
import org.dragoman.dispatch.domain.leg.LegRole;
import org.dragoman.dispatch.domain.matching.Demand;
import org.dragoman.dispatch.domain.matching.MatchOutcome;
import org.dragoman.dispatch.domain.matching.Proposal;
import org.dragoman.dispatch.domain.request.Admission;
import org.dragoman.dispatch.domain.request.Channel;
import org.dragoman.dispatch.domain.request.Idempotency;
import org.dragoman.dispatch.domain.request.Order;
import org.dragoman.dispatch.domain.request.Preferences;
import org.dragoman.dispatch.domain.request.RequestId;
import org.dragoman.dispatch.domain.request.RequestState;
import org.dragoman.dispatch.domain.request.SubjectDomain;
import org.dragoman.dispatch.domain.request.Urgency;
import org.dragoman.dispatch.domain.session.SessionEvent;
import org.dragoman.dispatch.domain.session.Verdict;
import reactor.core.publisher.Mono;

/** A city on a stage, and what every suite does there before it comes to its point. */
public abstract class Trial {

    /** One phone rings once in the whole installation, so that tests of one stage share no phone. */
    private static final AtomicInteger PEOPLE = new AtomicInteger(1000);

    protected final Stage stage;
    protected final CityId city;

    protected Trial(Stage stage) {
        this.stage = stage;
        this.city = stage.foundCity();
    }

    static Hire somebody() {
        return Hire.aCreoleSpeaker(PEOPLE.incrementAndGet());
    }

    final InterpreterId hire() {
        return stage.hire(city, somebody());
    }

    final Order order(CityId where, String caller, String key, String body, Urgency urgency) {
        var resident = new Order.Party(stage.identities().leg(), LegRole.RESIDENT, true, Optional.empty());
        var agency = new Order.Party(stage.identities().leg(), LegRole.AGENCY, false, Optional.empty());
        return new Order(where, stage.identities().request(), stage.identities().reference(), Hire.CREOLE, Stage.SITE,
                SubjectDomain.GENERAL, urgency, Preferences.NONE, Channel.PHONE, new Idempotency(caller, key, body),
                List.of(resident, agency), Optional.empty());
    }

    /** Asked for by a desk: this person is rung, and the desk by the phone of its site after that. */
    final Order callBack(PhoneNumber person, Duration within) {
        return callBack(person, Optional.empty(), within);
    }

    /** @param colleague whom the desk wants rung in its stead */
    final Order callBack(PhoneNumber person, Optional<PhoneNumber> colleague, Duration within) {
        var resident = new Order.Party(stage.identities().leg(), LegRole.RESIDENT, true, Optional.of(person));
        var desk = new Order.Party(stage.identities().leg(), LegRole.DESK, false, colleague);
        return new Order(city, stage.identities().request(), stage.identities().reference(), Hire.CREOLE, Stage.SITE,
                SubjectDomain.GENERAL, Urgency.ROUTINE, Preferences.NONE, Channel.DESK,
                new Idempotency("desk", UUID.randomUUID().toString(), "01"), List.of(resident, desk),
                Optional.of(stage.now().plus(within)));
    }

    /** For a conversation about something else. */
    final Order order(SubjectDomain domain) {
        var order = order(UUID.randomUUID().toString());
        return new Order(order.city(), order.request(), order.reference(), order.variety(), order.site(), domain,
                order.urgency(), order.preferences(), order.channel(), order.idempotency(), order.parties(),
                order.callBackUntil());
    }

    final Order order(String key) {
        return order(city, "line", key, "01", Urgency.ROUTINE);
    }

    final Admission admit(Order order) {
        return Objects.requireNonNull(stage.requests().admit(order).block());
    }

    final RequestId waiting(Urgency urgency) {
        return admitted(order(city, "line", UUID.randomUUID().toString(), "01", urgency)).request();
    }

    final RequestId waiting() {
        return waiting(Urgency.ROUTINE);
    }

    final Admission.Admitted admitted(Order order) {
        return assertThat(admit(order)).asInstanceOf(type(Admission.Admitted.class)).actual();
    }

    /** Made of what the city knows of the interpreter now. */
    final Proposal proposal(CityId where, RequestId request, InterpreterId interpreter) {
        var candidate = Objects.requireNonNull(stage.matches().candidates(where, List.of(interpreter)).block())
                .getFirst();
        return new Proposal(demand(where, request), candidate, stage.identities().assignment(),
                stage.identities().leg(), 1, Map.of(), List.of(candidate));
    }

    /** Of a request that asks for nobody, what it would have asked for: the commit is to find out. */
    private Demand demand(CityId where, RequestId request) {
        return stage.matches().demand(where, request).blockOptional().orElseGet(() -> new Demand(where, request,
                Hire.CREOLE, SubjectDomain.GENERAL, Preferences.NONE, stage.now(),
                LocalDate.ofInstant(stage.now(), ZoneOffset.UTC), Map.of(), 0, 1));
    }

    final MatchOutcome commit(Proposal proposal) {
        return Objects.requireNonNull(stage.matches().commit(proposal).block());
    }

    /** An offer to somebody new; the proposal names its assignment and leg. Its epoch is the request's next. */
    protected final Proposal offered(RequestId request) {
        var proposal = proposal(city, request, hire());
        assertThat(commit(proposal)).isInstanceOf(MatchOutcome.Committed.class);
        return proposal;
    }

    /** An offer to this very person. */
    final Proposal asked(RequestId request, InterpreterId person) {
        var proposal = proposal(city, request, person);
        assertThat(commit(proposal)).isInstanceOf(MatchOutcome.Committed.class);
        return proposal;
    }

    final RequestState state(RequestId request) {
        return Objects.requireNonNull(stage.sessions().stateOf(city, request).block());
    }

    final Mono<Verdict> tell(RequestId request, SessionEvent event) {
        return stage.sessions().apply(city, request, event, Optional.empty());
    }

    final Verdict told(RequestId request, SessionEvent event) {
        return Objects.requireNonNull(tell(request, event).block());
    }
}
