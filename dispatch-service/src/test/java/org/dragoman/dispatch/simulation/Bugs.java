package org.dragoman.dispatch.simulation;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;
import org.dragoman.dispatch.domain.CityId;
import org.dragoman.dispatch.domain.interpreter.Availability;
import org.dragoman.dispatch.domain.interpreter.InterpreterId;
import org.dragoman.dispatch.domain.matching.Candidate;
import org.dragoman.dispatch.domain.matching.Demand;
import org.dragoman.dispatch.domain.matching.Queued;
import org.dragoman.dispatch.domain.matching.Terms;
import org.dragoman.dispatch.domain.request.Admission;
import org.dragoman.dispatch.domain.request.Idempotency;
import org.dragoman.dispatch.domain.request.Order;
import org.dragoman.dispatch.domain.request.RequestId;
import org.dragoman.dispatch.domain.session.SessionEvent;
import org.dragoman.dispatch.domain.session.Verdict;
import org.dragoman.dispatch.memory.Census;
import org.dragoman.dispatch.memory.MemoryStage;
import org.dragoman.dispatch.port.Interpreters;
import org.dragoman.dispatch.port.Matches;
import org.dragoman.dispatch.port.Queue;
import org.dragoman.dispatch.port.Requests;
import org.dragoman.dispatch.port.Sessions;
import org.dragoman.dispatch.port.Vendors;
import org.dragoman.dispatch.port.Suspension;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Deliberate bugs, each around one port. A simulator that finds none of them would prove nothing. */
enum Bugs implements Tampering {

    /** Nothing in the store stands between an interpreter and a second offer, and what Redis says is believed. */
    UNIQUE_INDEX_DROPPED("1") {
        @Override
        public Matches matches(MemoryStage stage) {
            stage.dropUniqueIndexes();
            return Overridden.of(Matches.class, stage.matches(), "candidates", arguments -> stage.matches()
                    .candidates((CityId) arguments[0], ids(arguments[1]))
                    .map(found -> found.stream().map(Bugs::alwaysFree).toList()));
        }
    },
    /** Wrap-ups are never ended. */
    WRAP_UP_FOR_EVER("1") {
        @Override
        public Interpreters interpreters(MemoryStage stage) {
            return Overridden.of(Interpreters.class, stage.interpreters(), "endWrapUps",
                    arguments -> Flux.<InterpreterId>empty());
        }
    },
    /** Press 1 counts for whatever rings for the request now. */
    EPOCH_IGNORED("2") {
        @Override
        public Sessions sessions(MemoryStage stage) {
            return applying(stage, (request, event) -> event instanceof SessionEvent.OfferAccepted
                    ? liveOf(stage, request)
                            .<SessionEvent>map(live -> new SessionEvent.OfferAccepted(live.id(), live.epoch()))
                            .orElse(event)
                    : event);
        }
    },
    /** Each webhook that asks again makes a request of its own. */
    KEY_IGNORED("3") {
        @Override
        public Requests requests(MemoryStage stage) {
            return Overridden.of(Requests.class, stage.requests(), "admit",
                    arguments -> stage.requests().admit(underAnotherKey((Order) arguments[0], stage)));
        }
    },
    /** A suspension takes back nothing: the phone rings on. */
    SUSPENSION_LETS_RING("5") {
        @Override
        public Sessions sessions(MemoryStage stage) {
            return Overridden.of(Sessions.class, stage.sessions(), "suspend", arguments -> {
                stage.suspend((CityId) arguments[0], (InterpreterId) arguments[1]);
                return Mono.just(new Suspension.NothingRang());
            });
        }
    },
    /** Acknowledged, but never written. */
    ACKNOWLEDGED_UNWRITTEN("3") {
        @Override
        public Requests requests(MemoryStage stage) {
            return Overridden.of(Requests.class, stage.requests(), "admit", arguments -> {
                var order = (Order) arguments[0];
                return Mono.just(new Admission.Admitted(order.request(), order.reference(), order.variety(),
                        order.parties().getFirst().leg(), false));
            });
        }
    },
    /** Nobody looks at deadlines. */
    REAPER_OFF("3") {
        @Override
        public Sessions sessions(MemoryStage stage) {
            return Overridden.of(Sessions.class, stage.sessions(), "overdue", arguments -> Flux.<RequestId>empty());
        }
    },
    /** What wake-ups miss is missed for good. */
    SWEEP_BLIND("4") {
        @Override
        public Queue queue(MemoryStage stage) {
            return Overridden.of(Queue.class, stage.queue(), "matchable", arguments -> Mono.just(List.<Queued>of()));
        }
    },
    /** A preference that is required excludes nobody. */
    PREFERENCE_IGNORED("5") {
        @Override
        public Matches matches(MemoryStage stage) {
            return demanding(stage, terms -> new Terms(terms.kinds(), terms.barred(), Set.of(), terms.known(),
                    terms.timesAsked()));
        }
    },
    /** A preference that is required holds on whatever the ladder says. */
    PREFERENCE_NEVER_DROPPED("4") {
        @Override
        public Matches matches(MemoryStage stage) {
            return Overridden.of(Matches.class, stage.matches(), "demand", arguments -> stage.matches()
                    .demand((CityId) arguments[0], (RequestId) arguments[1])
                    .map(demand -> on(demand, new Terms(demand.terms().kinds(), demand.terms().barred(),
                            demand.preferences().required(), demand.terms().known(), demand.terms().timesAsked()))));
        }
    },
    /** A vendor who was not rung at the very moment is never rung. */
    VENDORS_FORGOTTEN("4") {
        @Override
        public Vendors vendors(MemoryStage stage) {
            return Overridden.of(Vendors.class, stage.vendors(), "wanting", arguments -> Flux.<RequestId>empty());
        }
    },
    /** A last free speaker of a scarce variety is kept for it without an end. */
    HELD_BACK_FOR_EVER("4") {
        @Override
        public Matches matches(MemoryStage stage) {
            return Overridden.of(Matches.class, stage.matches(), "demand", arguments -> stage.matches()
                    .demand((CityId) arguments[0], (RequestId) arguments[1]).map(Bugs::heldBackForEver));
        }
    };

    private final String invariant;

    Bugs(String invariant) {
        this.invariant = invariant;
    }

    /** Number of the invariant that it breaks. */
    String invariant() {
        return invariant;
    }

    @SuppressWarnings("unchecked")
    private static Collection<InterpreterId> ids(Object given) {
        return (Collection<InterpreterId>) given;
    }

    private static Matches demanding(MemoryStage stage, UnaryOperator<Terms> other) {
        return Overridden.of(Matches.class, stage.matches(), "demand", arguments -> stage.matches()
                .demand((CityId) arguments[0], (RequestId) arguments[1])
                .map(demand -> on(demand, other.apply(demand.terms()))));
    }

    private static Demand on(Demand asked, Terms terms) {
        return changed(asked, terms, asked.holdBackEnds());
    }

    private static Demand heldBackForEver(Demand asked) {
        return changed(asked, asked.terms(), asked.now().plus(Duration.ofDays(1)));
    }

    private static Demand changed(Demand asked, Terms terms, Instant holdBackEnds) {
        return new Demand(asked.city(), asked.request(), asked.variety(), asked.domain(), asked.preferences(),
                asked.now(), asked.today(), asked.coolingDown(), asked.lastEpoch(), terms, asked.version(),
                holdBackEnds);
    }

    private static Candidate alwaysFree(Candidate who) {
        return new Candidate(who.id(), who.publicNumber(), Availability.AVAILABLE, who.suspended(), who.varieties(),
                who.certifications(), who.scarceOthers(), who.idleSince(), who.callsToday(),
                who.qualificationVersion(), who.traits(), who.version(), who.lastOfScarce());
    }

    private static Sessions applying(
            MemoryStage stage, BiFunction<RequestId, SessionEvent, SessionEvent> changed) {
        var real = stage.sessions();
        return Overridden.of(Sessions.class, real, "apply", arguments -> {
            @SuppressWarnings("unchecked")
            var id = (Optional<String>) arguments[3];
            var request = (RequestId) arguments[1];
            Mono<Verdict> applied = real.apply((CityId) arguments[0], request,
                    changed.apply(request, (SessionEvent) arguments[2]), id);
            return applied;
        });
    }

    private static Optional<Census.Given> liveOf(MemoryStage stage, RequestId request) {
        return stage.census().assignments().stream()
                .filter(given -> given.isLive() && given.request().equals(request)).findFirst();
    }

    private static Order underAnotherKey(Order order, MemoryStage stage) {
        var key = order.idempotency();
        UUID fresh = stage.identities().next();
        return new Order(order.city(), order.request(), order.reference(), order.variety(), order.site(),
                order.domain(), order.urgency(), order.preferences(), order.channel(),
                new Idempotency(key.caller(), fresh.toString(), key.bodyHash()), order.parties(),
                order.callBackUntil());
    }
}
