package org.dragoman.dispatch.usecase;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.dragoman.dispatch.domain.CityId;
import org.dragoman.dispatch.domain.language.VarietyTag;
import org.dragoman.dispatch.domain.wait.Calibration;
import org.dragoman.dispatch.domain.wait.Spell;
import org.dragoman.dispatch.port.Waits;
import reactor.core.publisher.Mono;

/** How well the recent estimates of a city held. */
public class JudgeWaits {

    private final Waits waits;

    public JudgeWaits(Waits waits) {
        this.waits = waits;
    }

    /** By variety; those of which no estimate has come due are not in it. */
    public Mono<Map<VarietyTag, Calibration>> judge(CityId city) {
        return waits.said(city).map(JudgeWaits::judged);
    }

    private static Map<VarietyTag, Calibration> judged(Map<VarietyTag, List<Spell>> said) {
        return said.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, entry -> Calibration.of(entry.getValue())));
    }
}
