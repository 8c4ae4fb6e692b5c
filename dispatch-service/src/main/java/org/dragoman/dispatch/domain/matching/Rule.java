package org.dragoman.dispatch.domain.matching;

import java.util.List;
import java.util.Optional;

/**
 * A hard rule. It is never relaxed: a widening search drops preferences, not rules. Only a preference that is required
 * stands among them, until the search has widened so far.
 */
public sealed interface Rule {

    /** The rules in the order in which they are asked; the first that objects gives the reason. */
    List<Rule> ALL = List.of(new SpeaksVariety(), new NotSuspended(), new Certified(), new AcceptedByAgency(),
            new MayBeSent(), new Preferred(), new Available(), new Cooled(), new NotHeldBack());

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
                                    && held.isValidAt(demand.now(), demand.today())),
                    Rejection.NO_VALID_CERTIFICATION);
        }
    }

    /** Where the agency names kinds of certification for the domain, such a one must cover the request. */
    record AcceptedByAgency() implements Rule {
        @Override
        public Optional<Rejection> reject(Demand demand, Candidate candidate) {
            var kinds = demand.terms().kinds();
            return unless(
                    kinds.isEmpty() || candidate.certifications().stream()
                            .anyMatch(held -> kinds.contains(held.kind())
                                    && held.covers(demand.variety(), demand.domain())
                                    && held.isValidAt(demand.now(), demand.today())),
                    Rejection.NOT_ACCEPTED_BY_AGENCY);
        }
    }

    /** The agency, the site or a resident by way of them has asked not to be sent this person. */
    record MayBeSent() implements Rule {
        @Override
        public Optional<Rejection> reject(Demand demand, Candidate candidate) {
            return unless(!demand.terms().barred().contains(candidate.id()), Rejection.DO_NOT_SEND);
        }
    }

    /** While a required preference holds it excludes whoever does not fit; later it only orders. */
    record Preferred() implements Rule {
        @Override
        public Optional<Rejection> reject(Demand demand, Candidate candidate) {
            return unless(demand.terms().excluding().stream().allMatch(one -> Fit.fits(one, demand, candidate)),
                    Rejection.PREFERENCE_HOLDS);
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
            return unless(!candidate.lastOfScarce() || !demand.holdsBack(), Rejection.HELD_BACK);
        }
    }
}
