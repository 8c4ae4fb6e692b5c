package org.dragoman.dispatch.usecase;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.dragoman.dispatch.domain.language.VarietyTag;
import org.dragoman.dispatch.domain.leg.LegRole;
import org.dragoman.dispatch.domain.place.OfficePhone;
import org.dragoman.dispatch.domain.place.SiteId;
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
import org.dragoman.dispatch.port.LineSite;
import org.dragoman.dispatch.port.Offices;
import reactor.core.publisher.Mono;

/** A resident on a language line has chosen a language. The same call asked twice is the same request. */
public class AdmitLineCall {

    /** Names the phone line as the asking party of an idempotency key. */
    private static final String CALLER = "language-line";

    /**
     * @param id the gateway's, the idempotency key
     * @param number the line that was dialled, E.164
     * @param danger the caller says that somebody is in danger: the request comes before all that are no emergency. Whom to
     *        call for help the caller is told by the gateway; nobody is ever called for them
     * @param office the code of an office, as the caller typed it
     */
    public record LineCall(UUID id, String number, VarietyTag variety, boolean danger, Optional<String> office) {

        public LineCall(UUID id, String number, VarietyTag variety, boolean danger) {
            this(id, number, variety, danger, Optional.empty());
        }
    }

    public sealed interface LineAnswer {
        /** @param officeUnknown nobody has the code that was typed: it is a request of the line's own site */
        record Admitted(LineSite line, Admission.Admitted admitted, boolean officeUnknown) implements LineAnswer {}

        record UnknownLine() implements LineAnswer {}

        /** Not behind any key of this line's menu. */
        record NotOffered(VarietyTag variety) implements LineAnswer {}
    }

    private final Cities cities;
    private final Offices offices;
    private final AdmitOrder admitOrder;
    private final Identities identities;
    private final DispatchMetrics metrics;

    public AdmitLineCall(Cities cities, Offices offices, AdmitOrder admitOrder, Identities identities,
            DispatchMetrics metrics) {
        this.cities = cities;
        this.offices = offices;
        this.admitOrder = admitOrder;
        this.identities = identities;
        this.metrics = metrics;
    }

    public Mono<LineAnswer> admit(LineCall call) {
        return cities.lineSite(call.number())
                .flatMap(found -> offers(found, call.variety())
                        ? site(found, call).map(Optional::of).defaultIfEmpty(Optional.empty())
                                .flatMap(named -> admit(found, call, named))
                        : Mono.just(new LineAnswer.NotOffered(call.variety())))
                .defaultIfEmpty(new LineAnswer.UnknownLine());
    }

    private static boolean offers(LineSite found, VarietyTag variety) {
        return found.line().menu().stream().flatMap(key -> key.choices().stream())
                .anyMatch(choice -> choice.variety().equals(variety));
    }

    /** Whether it is open is asked when it is to be rung. */
    private Mono<SiteId> site(LineSite found, LineCall call) {
        return Mono.justOrEmpty(call.office()).filter(code -> found.line().announcing().office())
                .flatMap(code -> offices.withCode(found.line().city(), code)).map(OfficePhone::site);
    }

    private Mono<LineAnswer> admit(LineSite found, LineCall call, Optional<SiteId> named) {
        return admitOrder.admit(order(found, call, named)).map(admission -> switch (admission) {
            case Admission.Admitted admitted -> {
                if (!admitted.again()) {
                    metrics.requested(Channel.PHONE);
                }
                yield (LineAnswer) new LineAnswer.Admitted(found, admitted,
                        found.line().announcing().office() && call.office().isPresent() && named.isEmpty());
            }
            case Admission.KeyReused reused ->
                throw new IllegalStateException("A call asked for two different languages");
            case Admission.UnknownSite unknown ->
                throw new IllegalStateException("A line leads to a site that is gone");
            case Admission.ReferenceTaken taken -> throw new IllegalStateException("Every drawn reference was taken");
        });
    }

    private Order order(LineSite found, LineCall call, Optional<SiteId> named) {
        return new Order(found.line().city(), identities.request(), identities.reference(), call.variety(),
                named.orElseGet(found::site),
                SubjectDomain.GENERAL, call.danger() ? Urgency.EMERGENCY : Urgency.ROUTINE, Preferences.NONE,
                Channel.PHONE,
                new Idempotency(CALLER, call.id().toString(),
                        HexFormat.of().formatHex(call.variety().value().getBytes(UTF_8))),
                parties(), Optional.empty());
    }

    private List<Order.Party> parties() {
        var parties = new ArrayList<Order.Party>();
        parties.add(new Order.Party(identities.leg(), LegRole.RESIDENT, true, Optional.empty()));
        parties.add(new Order.Party(identities.leg(), LegRole.AGENCY, false, Optional.empty()));
        return parties;
    }
}
