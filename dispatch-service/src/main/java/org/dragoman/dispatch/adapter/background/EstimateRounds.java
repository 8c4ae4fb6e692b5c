package org.dragoman.dispatch.adapter.background;

import java.time.Duration;
import org.dragoman.dispatch.adapter.metrics.WaitGauges;
import org.dragoman.dispatch.domain.CityId;
import org.dragoman.dispatch.port.Cities;
import org.dragoman.dispatch.usecase.JudgeWaits;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import reactor.core.Disposable;
import reactor.core.Disposables;
import reactor.core.publisher.Mono;

/** Shows operators how well the estimates hold. Nothing is decided here: each estimate asks for itself. */
@Component
class EstimateRounds {

    private static final Duration PAUSE = Duration.ofSeconds(30);

    private final Cities cities;
    private final JudgeWaits judgeWaits;
    private final WaitGauges gauges;
    private final Disposable.Composite running = Disposables.composite();

    EstimateRounds(Cities cities, JudgeWaits judgeWaits, WaitGauges gauges) {
        this.cities = cities;
        this.judgeWaits = judgeWaits;
        this.gauges = gauges;
    }

    @EventListener(ApplicationReadyEvent.class)
    void start() {
        running.add(new Rounds("The judgement of estimates", cities, this::judge).every(PAUSE));
    }

    @EventListener(ContextClosedEvent.class)
    void stop() {
        running.dispose();
    }

    private Mono<Void> judge(CityId city) {
        return judgeWaits.judge(city).doOnNext(judged -> gauges.show(city, judged)).then();
    }
}
