package org.dragoman.dispatch.usecase;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.dragoman.dispatch.domain.CityId;
import org.dragoman.dispatch.domain.language.VarietyTag;
import org.dragoman.dispatch.domain.leg.LegRole;
import org.dragoman.dispatch.domain.place.AskedField;
import org.dragoman.dispatch.domain.place.CardKeys;
import org.dragoman.dispatch.domain.place.Office;
import org.dragoman.dispatch.domain.place.SiteId;
import org.dragoman.dispatch.domain.place.StaffLine;
import org.dragoman.dispatch.domain.request.Admission;
import org.dragoman.dispatch.domain.request.Channel;
import org.dragoman.dispatch.domain.request.Idempotency;
import org.dragoman.dispatch.domain.request.Order;
import org.dragoman.dispatch.domain.request.Preferences;
import org.dragoman.dispatch.domain.request.SubjectDomain;
import org.dragoman.dispatch.domain.request.Urgency;
import org.dragoman.dispatch.port.Cities;
import org.dragoman.dispatch.port.DispatchMetrics;
import org.dragoman.dispatch.port.Identities;
import org.dragoman.dispatch.port.OfficeCalls;
import reactor.core.publisher.Mono;

/**
 * Staff on a line of offices have chosen a language. Their phone is the anchor and nobody else's is rung but the
 * interpreter's: the resident stands before them. The same call asked twice is the same request.
 */
public class AdmitAgencyCall {

    /** Names the line of offices as the asking party of an idempotency key. */
    private static final String CALLER = "agency-line";

    /** What was typed for a question of the agency. */
    public record Typed(String name, String value) {
        @Override
        public String toString() {
            return "Typed[" + name + "]";
        }
    }

    /**
     * @param id the gateway's, the idempotency key
     * @param number the line that was dialled, E.164
     */
    public record AgencyCall(UUID id, String number, VarietyTag variety, Optional<Typed> typed) {}

    public sealed interface AgencyAnswer {
        record Admitted(CityId city, Admission.Admitted admitted) implements AgencyAnswer {}

        /** The agency wants to know this first; nothing is committed yet. */
        record Asks(AskedField next) implements AgencyAnswer {}

        record UnknownLine() implements AgencyAnswer {}

        /** Nobody knows which office this call comes from. */
        record NotPassed() implements AgencyAnswer {}

        /** Behind no key of the city's lines. */
        record NotOffered(VarietyTag variety) implements AgencyAnswer {}
    }

    private final FindStaffLine findStaffLine;
    private final OfficeCalls calls;
    private final Cities cities;
    private final AdmitOrder admitOrder;
    private final Identities identities;
    private final DispatchMetrics metrics;

    public AdmitAgencyCall(FindStaffLine findStaffLine, OfficeCalls calls, Cities cities, AdmitOrder admitOrder,
            Identities identities, DispatchMetrics metrics) {
        this.findStaffLine = findStaffLine;
        this.calls = calls;
        this.cities = cities;
        this.admitOrder = admitOrder;
        this.identities = identities;
        this.metrics = metrics;
    }

    public Mono<AgencyAnswer> admit(AgencyCall call) {
        return findStaffLine.find(call.number(), StaffLine.Kind.AGENCY)
                .flatMap(line -> calls.office(line.city(), call.id())
                        .flatMap(office -> typing(line.city(), office, call))
                        .flatMap(office -> answer(line.city(), office, call))
                        .defaultIfEmpty(new AgencyAnswer.NotPassed()))
                .defaultIfEmpty(new AgencyAnswer.UnknownLine());
    }

    /** What is no answer to the question is as if nothing was typed: it is asked again. */
    private Mono<Office> typing(CityId city, Office office, AgencyCall call) {
        return Mono.justOrEmpty(call.typed())
                .filter(typed -> office.asked(typed.name()).filter(asked -> asked.takes(typed.value())).isPresent())
                .flatMap(typed -> calls.type(city, call.id(), typed.name(), typed.value())
                        .then(calls.office(city, call.id())))
                .defaultIfEmpty(office);
    }

    private Mono<AgencyAnswer> answer(CityId city, Office office, AgencyCall call) {
        return offered(city, call.variety()).flatMap(offered -> offered
                ? office.missing().<Mono<AgencyAnswer>>map(next -> Mono.just(new AgencyAnswer.Asks(next)))
                        .orElseGet(() -> admit(city, office.site(), call))
                : Mono.just(new AgencyAnswer.NotOffered(call.variety())));
    }

    private Mono<Boolean> offered(CityId city, VarietyTag variety) {
        return cities.lines(city).collectList().map(lines -> CardKeys.of(lines).stream()
                .flatMap(key -> key.choices().stream()).anyMatch(choice -> choice.variety().equals(variety)));
    }

    private Mono<AgencyAnswer> admit(CityId city, SiteId site, AgencyCall call) {
        return admitOrder.admit(order(city, site, call)).flatMap(admission -> switch (admission) {
            case Admission.Admitted admitted -> stands(city, call, admitted);
            case Admission.KeyReused reused ->
                throw new IllegalStateException("A call asked for two different languages");
            case Admission.UnknownSite unknown -> throw new IllegalStateException("The office of a call is gone");
            case Admission.ReferenceTaken taken -> throw new IllegalStateException("Every drawn reference was taken");
        });
    }

    private Mono<AgencyAnswer> stands(CityId city, AgencyCall call, Admission.Admitted admitted) {
        if (!admitted.again()) {
            metrics.requested(Channel.PHONE);
        }
        return calls.asked(city, call.id(), admitted.request())
                .thenReturn(new AgencyAnswer.Admitted(city, admitted));
    }

    private Order order(CityId city, SiteId site, AgencyCall call) {
        return new Order(city, identities.request(), identities.reference(), call.variety(), site,
                SubjectDomain.GENERAL, Urgency.ROUTINE, Preferences.NONE, Channel.PHONE,
                new Idempotency(CALLER, call.id().toString(),
                        HexFormat.of().formatHex(call.variety().value().getBytes(UTF_8))),
                List.of(new Order.Party(identities.leg(), LegRole.DESK, true, Optional.empty())), Optional.empty());
    }
}
