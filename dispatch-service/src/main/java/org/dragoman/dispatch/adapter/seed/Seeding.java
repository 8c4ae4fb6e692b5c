package org.dragoman.dispatch.adapter.seed;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

import org.dragoman.dispatch.config.SeedProperties;
import org.dragoman.dispatch.domain.language.LanguageCatalogue;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.SmartLifecycle;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.util.retry.Retry;

/**
 * With {@code dragoman.dispatch.seed=true}: fills what is empty before the web server accepts its first connection, or
 * phone-gateway would take a half-filled list of language lines for the truth.
 */
class Seeding implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(Seeding.class);
    private static final Duration PATIENCE = Duration.ofMinutes(1);
    /** The very first connection of a cold JVM may take longer than a request would wait for one. */
    private static final Retry UNTIL_THE_DATABASE_ANSWERS = Retry.backoff(8, Duration.ofMillis(500))
            .maxBackoff(Duration.ofSeconds(5)).filter(failure -> !(failure instanceof SeedRefused))
            .onRetryExhaustedThrow((spec, signal) -> signal.failure());

    private final LanguageCatalogue catalogue;
    private final FillCity fillCity;
    private final DemoAccess demoAccess;
    private final DemoDutyPin demoDutyPin;
    private final SeedProperties seeds;
    private volatile boolean done;

    Seeding(
            LanguageCatalogue catalogue, FillCity fillCity, DemoAccess demoAccess, DemoDutyPin demoDutyPin,
            SeedProperties seeds) {
        this.catalogue = catalogue;
        this.fillCity = fillCity;
        this.demoAccess = demoAccess;
        this.demoDutyPin = demoDutyPin;
        this.seeds = seeds;
    }

    @Override
    public void start() {
        try {
            seed(new SeedFiles(catalogue).read(files(seeds.seedFolder()))).retryWhen(UNTIL_THE_DATABASE_ANSWERS)
                    .block(PATIENCE);
            done = true;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void stop() {
        done = false;
    }

    @Override
    public boolean isRunning() {
        return done;
    }

    @Override
    public int getPhase() {
        return WebServerApplicationContext.START_STOP_LIFECYCLE_PHASE - 1;
    }

    Mono<Void> seed(List<CitySeed> seeds) {
        return Flux.fromIterable(seeds).concatMap(this::seed).then();
    }

    private Mono<Void> seed(CitySeed seed) {
        return fillCity.fill(seed)
                .doOnNext(written -> LOG.info("City {}: {}", seed.city().id(),
                        written ? "filled from its seed file" : "was there, its seed file is not read"))
                .then(demoAccess.grant(seed))
                .then(demoDutyPin.grant(seed));
    }

    /** Those that are shipped, then those of the folder in the order of their names. */
    static List<Resource> files(@Nullable Path folder) throws IOException {
        if (folder == null) {
            return shipped();
        }
        try (var own = Files.list(folder)) {
            return Stream.concat(shipped().stream(), own.filter(file -> file.toString().endsWith(".yaml")).sorted()
                    .map(FileSystemResource::new)).toList();
        }
    }

    static List<Resource> shipped() throws IOException {
        return List.of(new PathMatchingResourcePatternResolver().getResources("classpath*:seed/*.yaml"));
    }
}
