package org.dragoman.dispatch.usecase;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.dragoman.dispatch.domain.PhoneNumber;
import org.dragoman.dispatch.domain.language.VarietyTag;
import org.dragoman.dispatch.domain.leg.LegRole;
import org.dragoman.dispatch.domain.place.SiteId;
import org.dragoman.dispatch.domain.request.Channel;
import org.dragoman.dispatch.domain.request.Order;
import org.dragoman.dispatch.domain.request.SubjectDomain;
import org.dragoman.dispatch.domain.request.Urgency;
import org.dragoman.dispatch.port.Identities;
import org.dragoman.dispatch.port.NumberPlan;

/** Reads what a desk typed; the first field that cannot be read is named with a plain sentence. */
public class AskReader {

    private static final Duration LONGEST_CALL_BACK = Duration.ofDays(1);

    private final Identities identities;
    private final NumberPlan numberPlan;
    private final Clock clock;

    public AskReader(Identities identities, NumberPlan numberPlan, Clock clock) {
        this.identities = identities;
        this.numberPlan = numberPlan;
        this.clock = clock;
    }

    Optional<Answer.BadField> firstProblem(Ask ask) {
        return problem("site", Optional.of(ask.site()), site -> !site.isBlank(), "Say which site is asking")
                .or(() -> problem("domain", ask.domain(), code -> SubjectDomain.ofCode(code).isPresent(),
                        "Use one of general, legal, medical, benefits, education"))
                .or(() -> problem("urgency", ask.urgency(), code -> urgency(code).isPresent(),
                        "Use one of emergency, urgent, routine"))
                .or(() -> number("connect.desk", ask.deskNumber()))
                .or(() -> number("connect.resident", ask.residentNumber()))
                .or(() -> number("callback.number", ask.callBack().map(Ask.CallBack::number)))
                .or(() -> problem("callback.until", ask.callBack().map(Ask.CallBack::until),
                        text -> until(text).filter(this::isSoon).isPresent(),
                        "Write a moment of the next 24 hours with its offset: 2026-03-02T17:30:00-05:00"))
                .or(() -> problem("connect.resident", ask.callBack().flatMap(any -> ask.residentNumber()),
                        number -> false, "Say the number of whoever is called back in callback.number alone"));
    }

    private boolean isSoon(Instant until) {
        var now = clock.instant();
        return until.isAfter(now) && !until.isAfter(now.plus(LONGEST_CALL_BACK));
    }

    private static Optional<Instant> until(String text) {
        try {
            return Optional.of(OffsetDateTime.parse(text).toInstant());
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    private Optional<Answer.BadField> number(String field, Optional<String> text) {
        return problem(field, text, typed -> numberPlan.read(typed).isPresent(),
                "Write a phone number that exists, with its country code: +1 212 555 0142");
    }

    private static Optional<Answer.BadField> problem(
            String field, Optional<String> text, Predicate<String> isFine, String sentence) {
        return text.filter(isFine.negate()).map(wrong -> new Answer.BadField(field, sentence));
    }

    Order order(Ask ask, VarietyTag variety) {
        return new Order(ask.city(), identities.request(), identities.reference(), variety, new SiteId(ask.site()),
                ask.domain().flatMap(SubjectDomain::ofCode).orElse(SubjectDomain.GENERAL),
                ask.urgency().flatMap(AskReader::urgency).orElse(Urgency.ROUTINE),
                ask.preferences(), Channel.DESK, ask.idempotency(),
                ask.callBack().map(callBack -> calledBack(ask, callBack)).orElseGet(() -> parties(ask)),
                ask.callBack().flatMap(callBack -> until(callBack.until())));
    }

    /** The person is rung once the interpreter is there, and then the desk. */
    private List<Order.Party> calledBack(Ask ask, Ask.CallBack callBack) {
        return List.of(party(LegRole.RESIDENT, true, numberPlan.read(callBack.number())),
                party(LegRole.DESK, false, ask.deskNumber().flatMap(numberPlan::read)));
    }

    private List<Order.Party> parties(Ask ask) {
        var desk = ask.deskNumber().flatMap(numberPlan::read);
        var resident = ask.residentNumber().flatMap(numberPlan::read);
        var parties = new ArrayList<Order.Party>();
        if (desk.isPresent() || resident.isEmpty()) {
            parties.add(party(LegRole.DESK, true, desk));
        }
        if (resident.isPresent()) {
            parties.add(party(LegRole.RESIDENT, parties.isEmpty(), resident));
        }
        return parties;
    }

    private Order.Party party(LegRole role, boolean anchor, Optional<PhoneNumber> number) {
        return new Order.Party(identities.leg(), role, anchor, number);
    }

    private static Optional<Urgency> urgency(String code) {
        return Arrays.stream(Urgency.values()).filter(known -> known.name().equalsIgnoreCase(code)).findFirst();
    }
}
