package org.dragoman.dispatch.domain.matching;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.dragoman.dispatch.domain.CityId;
import org.dragoman.dispatch.domain.interpreter.Availability;
import org.dragoman.dispatch.domain.interpreter.Certification;
import org.dragoman.dispatch.domain.interpreter.InterpreterId;
import org.dragoman.dispatch.domain.interpreter.Traits;
import org.dragoman.dispatch.domain.language.VarietyTag;
import org.dragoman.dispatch.domain.request.Preferences;
import org.dragoman.dispatch.domain.request.RequestId;
import org.dragoman.dispatch.domain.request.SubjectDomain;

/** A request for a general interpreter of Haitian Creole at noon in New York, and interpreters who could take it. */
final class MatchingFixture {

    static final VarietyTag CREOLE = new VarietyTag("ht");
    static final VarietyTag FRENCH = new VarietyTag("fr");
    static final Instant NOON = Instant.parse("2026-03-02T17:00:00Z");
    static final LocalDate TODAY = LocalDate.of(2026, 3, 2);
    static final ZoneId NEW_YORK = ZoneId.of("America/New_York");

    private MatchingFixture() {}

    static Demand aDemand() {
        return aDemand(Preferences.NONE, Map.of());
    }

    static Demand aDemand(Preferences preferences, Map<InterpreterId, Instant> coolingDown) {
        return new Demand(new CityId("nyc"), new RequestId(new UUID(4, 1)), CREOLE, SubjectDomain.GENERAL, preferences,
                NOON, TODAY, coolingDown, 0, 1);
    }

    static Demand aDemand(Preferences preferences, Terms terms) {
        return new Demand(new CityId("nyc"), new RequestId(new UUID(4, 1)), CREOLE, SubjectDomain.GENERAL, preferences,
                NOON, TODAY, Map.of(), 0, terms, 1, NOON);
    }

    static Demand at(Instant now) {
        return new Demand(new CityId("nyc"), new RequestId(new UUID(4, 1)), CREOLE, SubjectDomain.GENERAL,
                Preferences.NONE, now, now.atZone(NEW_YORK).toLocalDate(), Map.of(), 0, 1);
    }

    /** Of a request that leaves last free speakers of a scarce variety alone until then. */
    static Demand holdingBackUntil(Instant end) {
        return new Demand(new CityId("nyc"), new RequestId(new UUID(4, 1)), CREOLE, SubjectDomain.GENERAL,
                Preferences.NONE, NOON, TODAY, Map.of(), 0, Terms.NONE, 1, end);
    }

    static Certification certified(VarietyTag variety) {
        return new Certification(variety, Set.of(SubjectDomain.GENERAL), LocalDate.of(2020, 1, 1), Optional.empty(),
                false);
    }

    static Certification expiring(LocalDate lastDay) {
        return new Certification(CREOLE, Set.of(SubjectDomain.GENERAL), LocalDate.of(2020, 1, 1), Optional.of(lastDay),
                false);
    }

    /** Free for an hour, certified, one call today. */
    static Candidate aCandidate(int number) {
        return with(number, facts -> facts);
    }

    static Candidate with(int number, UnaryOperator<Facts> change) {
        var facts = change.apply(new Facts(Availability.AVAILABLE, false, Set.of(CREOLE), List.of(certified(CREOLE)), 0,
                NOON.minusSeconds(3600), 1, false));
        return new Candidate(id(number), "10" + number, facts.availability(), facts.suspended(), facts.varieties(),
                facts.certifications(), facts.scarceOthers(), facts.idleSince(), facts.callsToday(), 1, Traits.UNKNOWN,
                1, facts.lastOfScarce());
    }

    static Candidate known(int number, Traits traits) {
        var any = aCandidate(number);
        return new Candidate(any.id(), any.publicNumber(), any.availability(), any.suspended(), any.varieties(),
                any.certifications(), any.scarceOthers(), any.idleSince(), any.callsToday(),
                any.qualificationVersion(), traits, any.version(), any.lastOfScarce());
    }

    static InterpreterId id(int number) {
        return new InterpreterId(new UUID(3, number));
    }

    /** What a test may say of an interpreter. */
    record Facts(
            Availability availability, boolean suspended, Set<VarietyTag> varieties, List<Certification> certifications,
            int scarceOthers, Instant idleSince, int callsToday, boolean lastOfScarce) {

        Facts is(Availability other) {
            return new Facts(other, suspended, varieties, certifications, scarceOthers, idleSince, callsToday,
                    lastOfScarce);
        }

        Facts suspend() {
            return new Facts(availability, true, varieties, certifications, scarceOthers, idleSince, callsToday,
                    lastOfScarce);
        }

        Facts speaks(Set<VarietyTag> others, Certification... held) {
            return new Facts(availability, suspended, others, List.of(held), scarceOthers, idleSince, callsToday,
                    lastOfScarce);
        }

        Facts holds(Certification... held) {
            return speaks(varieties, held);
        }

        Facts alsoScarce(int others) {
            return new Facts(availability, suspended, varieties, certifications, others, idleSince, callsToday,
                    lastOfScarce);
        }

        Facts idleSince(Instant since) {
            return new Facts(availability, suspended, varieties, certifications, scarceOthers, since, callsToday,
                    lastOfScarce);
        }

        Facts callsToday(int calls) {
            return new Facts(availability, suspended, varieties, certifications, scarceOthers, idleSince, calls,
                    lastOfScarce);
        }

        Facts isLastOfScarce() {
            return new Facts(availability, suspended, varieties, certifications, scarceOthers, idleSince, callsToday,
                    true);
        }
    }
}
