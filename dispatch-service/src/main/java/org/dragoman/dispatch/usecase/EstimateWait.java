package org.dragoman.dispatch.usecase;

import org.dragoman.dispatch.domain.CityId;
import org.dragoman.dispatch.domain.request.RequestId;
import org.dragoman.dispatch.domain.wait.Calibration;
import org.dragoman.dispatch.domain.wait.Estimate;
import org.dragoman.dispatch.domain.wait.Forecast;
import org.dragoman.dispatch.domain.wait.Outlook;
import org.dragoman.dispatch.domain.wait.Silence;
import org.dragoman.dispatch.port.Waits;
import reactor.core.publisher.Mono;

/**
 * How long a request will wait, where that can be said honestly. The first estimate for a request is noted whether or not
 * it is told: those that are held back show when they may be told again.
 */
public class EstimateWait {

    private final Waits waits;

    public EstimateWait(Waits waits) {
        this.waits = waits;
    }

    /** Empty for a request that seeks no interpreter now. */
    public Mono<Estimate> estimate(CityId city, RequestId request) {
        return waits.outlook(city, request)
                .flatMap(outlook -> switch (new Forecast(outlook).estimate()) {
                    case Estimate.Within within -> tell(city, request, outlook, within);
                    case Estimate.Unknown unknown -> Mono.just(unknown);
                });
    }

    private Mono<Estimate> tell(CityId city, RequestId request, Outlook outlook, Estimate.Within within) {
        boolean trusted = !Calibration.of(outlook.said()).isBad();
        var noted = outlook.noted() ? Mono.<Void>empty() : waits.note(city, request, within, trusted);
        return noted.thenReturn(trusted ? within : new Estimate.Unknown(Silence.MISJUDGED));
    }
}
