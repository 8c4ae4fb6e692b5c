package org.dragoman.gateway.usecase;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Proxy;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.dragoman.gateway.domain.CityId;
import org.dragoman.gateway.domain.LegKey;
import org.dragoman.gateway.domain.callback.CarrierReport;
import org.dragoman.gateway.domain.callback.Progress;
import org.dragoman.gateway.port.GatewayMetrics;
import org.dragoman.gateway.port.Legs;
import org.dragoman.gateway.port.Legs.Effect;
import org.dragoman.gateway.port.Wake;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import reactor.core.publisher.Mono;

/** Who is woken by what a report did: nobody for nothing, and nobody is left out. */
class KeepReportTest {

    private static final CarrierReport REPORT = new CarrierReport(new LegKey(new CityId("nyc"), UUID.randomUUID()),
            "key",
            CarrierReport.Source.CALL, "CA1", new Progress.Ignored(), 1, Instant.EPOCH);

    @Test
    void aChangeWakesWhoTellsDispatch() {
        assertThat(wokenBy(Effect.CHANGED, false)).containsExactly("events");
    }

    @Test
    void anEndWakesWhoStopsPhonesToo() {
        assertThat(wokenBy(Effect.CHANGED, true)).containsExactlyInAnyOrder("events", "stops");
    }

    @Test
    void aCallThatNobodyWantsIsStoppedAtOnce() {
        assertThat(wokenBy(Effect.IGNORED, true)).containsExactly("stops");
    }

    @ParameterizedTest
    @EnumSource(value = Effect.class, names = "CHANGED", mode = EnumSource.Mode.EXCLUDE)
    void whatChangedNothingWakesNobody(Effect effect) {
        assertThat(wokenBy(effect, false)).isEmpty();
    }

    private static List<String> wokenBy(Effect effect, boolean stopsPhones) {
        var woken = new ArrayList<String>();
        var keep = new KeepReport(fake(Legs.class, "keep", Mono.just(new Legs.Kept(effect, stopsPhones)), woken),
                fake(GatewayMetrics.class, "", "", new ArrayList<>()), fake(Wake.class, "", "", woken));
        assertThat(keep.keep(REPORT).block()).isEqualTo(effect);
        woken.remove("keep");
        return woken;
    }

    /** Notes what is asked of it, and answers one question. */
    private static <T> T fake(Class<T> port, String question, Object answer, List<String> asked) {
        return port.cast(Proxy.newProxyInstance(port.getClassLoader(), new Class<?>[]{port}, (self, method, given) -> {
            asked.add(method.getName());
            return method.getName().equals(question) ? Objects.requireNonNull(answer) : null;
        }));
    }
}
