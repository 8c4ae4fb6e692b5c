package org.dragoman.dispatch.port;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.dragoman.dispatch.domain.CityId;
import org.dragoman.dispatch.domain.language.VarietyTag;
import org.dragoman.dispatch.domain.matching.Demand;
import org.dragoman.dispatch.domain.request.Preferences;
import org.dragoman.dispatch.domain.request.RequestId;
import org.dragoman.dispatch.domain.request.Skill;
import org.dragoman.dispatch.domain.request.SubjectDomain;

/** A demand for nobody's request: only to look into a pool. */
public final class AskingFor {

    private AskingFor() {}

    public static Demand speakers(CityId city, VarietyTag variety) {
        return skilled(city, new Skill(variety, SubjectDomain.GENERAL));
    }

    public static Demand skilled(CityId city, Skill skill) {
        return new Demand(city, new RequestId(new UUID(0, 0)), skill.variety(), skill.domain(), Preferences.NONE,
                Instant.EPOCH, LocalDate.of(2026, 3, 2), Map.of(), 0, 1);
    }
}
