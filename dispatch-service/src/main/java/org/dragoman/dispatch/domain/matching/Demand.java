package org.dragoman.dispatch.domain.matching;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.dragoman.dispatch.domain.CityId;
import org.dragoman.dispatch.domain.interpreter.InterpreterId;
import org.dragoman.dispatch.domain.language.VarietyTag;
import org.dragoman.dispatch.domain.request.Preferences;
import org.dragoman.dispatch.domain.request.RequestId;
import org.dragoman.dispatch.domain.request.Skill;
import org.dragoman.dispatch.domain.request.SubjectDomain;

/**
 * What a waiting request asks of an interpreter.
 *
 * @param today the date in the city's time zone, by the database's clock
 * @param lastEpoch the epoch of the latest offer; further phones ring only if no other was offered meanwhile
 * @param version of the request's row when it was looked at
 * @param coolingDown interpreters who were asked in vain, each with the moment from which they may be asked again
 * @param terms of the agency, and what the present rung of the ladder leaves of the preferences
 * @param holdBackEnds until then it leaves alone whoever is the last free speaker of a scarce variety
 */
public record Demand(
        CityId city, RequestId request, VarietyTag variety, SubjectDomain domain, Preferences preferences,
        Instant now, LocalDate today, Map<InterpreterId, Instant> coolingDown, long lastEpoch,
        Terms terms, long version, Instant holdBackEnds) {

    public Demand {
        coolingDown = Map.copyOf(coolingDown);
    }

    /** On no terms but language and domain; it takes anybody. */
    public Demand(
            CityId city, RequestId request, VarietyTag variety, SubjectDomain domain, Preferences preferences,
            Instant now, LocalDate today, Map<InterpreterId, Instant> coolingDown, long lastEpoch,
            long version) {
        this(city, request, variety, domain, preferences, now, today, coolingDown, lastEpoch, Terms.NONE, version, now);
    }

    public Skill skill() {
        return new Skill(variety, domain);
    }

    /** The same, of those too who were just asked in vain or are held back: a supervisor knows why. */
    public Demand askingAnew() {
        return new Demand(city, request, variety, domain, preferences, now, today, Map.of(), lastEpoch, terms,
                version, now);
    }

    /** It leaves alone whoever is the last free speaker of a scarce variety. */
    public boolean holdsBack() {
        return holdBackEnds.isAfter(now);
    }
}
