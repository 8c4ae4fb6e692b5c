package org.dragoman.dispatch.domain.matching;

import java.util.List;
import java.util.Optional;

/** A hard rule. It is never relaxed: a widening search drops preferences, not rules. */
public sealed interface Rule {

    /** The rules in the order in which they are asked; the first that objects gives the reason. */
    List<Rule> ALL = List.of(new SpeaksVariety(), new NotSuspended(), new Certified(), new Available(), new Cooled(),
            new NotHeldBack());

    Optional<Rejection> reject(Demand demand, Candidate candidate);

    private static Optional<Rejection> unless(boolean holds, Rejection rejection) {
        return holds ? Optional.empty() : Optional.of(rejection);
    }

    /** The exact variety: related languages do not count (Haitian Creole is not French). */
    record SpeaksVariety() implements Rule {
        @Override
        public Optional<Rejection> reject(Demand demand, Candidate candidate) {
            return unless(candidate.varieties().contains(demand.variety()), Rejection.OTHER_LANGUAGE);
        }
    }

    record NotSuspended() implements Rule {
        @Override
        public Optional<Rejection> reject(Demand demand, Candidate candidate) {
            return unless(!candidate.suspended(), Rejection.SUSPENDED);
        }
    }

    /** A certification for this variety and domain, valid today (45 CFR 92.4 "qualified interpreter"). */
    record Certified() implements Rule {
        @Override
        public Optional<Rejection> reject(Demand demand, Candidate candidate) {
            return unless(
                    candidate.certifications().stream()
                            .anyMatch(held -> held.covers(demand.variety(), demand.domain())
                                    && held.isValidOn(demand.today())),
                    Rejection.NO_VALID_CERTIFICATION);
        }
    }

    record Available() implements Rule {
        @Override
        public Optional<Rejection> reject(Demand demand, Candidate candidate) {
            return switch (candidate.availability()) {
                case AVAILABLE -> Optional.empty();
                case OFF_DUTY, OFFERED, IN_CALL, WRAP_UP, ON_BREAK -> Optional.of(Rejection.NOT_AVAILABLE);
            };
        }
    }

    /** Whoever was just asked for this request in vain is left in peace for a while. */
    record Cooled() implements Rule {
        @Override
        public Optional<Rejection> reject(Demand demand, Candidate candidate) {
            var until = demand.coolingDown().get(candidate.id());
            return unless(until == null || !until.isAfter(demand.now()), Rejection.ASKED_RECENTLY);
        }
    }

    /** Whoever is the last free speaker of a scarce variety is kept for it a while. */
    record NotHeldBack() implements Rule {
        @Override
        public Optional<Rejection> reject(Demand demand, Candidate candidate) {
            return unless(!candidate.lastOfScarce() || !demand.holdBackEnds().isAfter(demand.now()),
                    Rejection.HELD_BACK);
        }
    }
}
