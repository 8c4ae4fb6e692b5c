package org.dragoman.dispatch.adapter.seed;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;

import org.dragoman.dispatch.domain.language.LanguageCatalogue;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.SmartLifecycle;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * With {@code dragoman.dispatch.seed=true}: fills what is empty before the web server accepts its first connection, or
 * phone-gateway would take a half-filled list of language lines for the truth.
 */
class Seeding implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(Seeding.class);
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final LanguageCatalogue catalogue;
    private final FillCity fillCity;
    private final DemoAccess demoAccess;
    private volatile boolean done;

    Seeding(LanguageCatalogue catalogue, FillCity fillCity, DemoAccess demoAccess) {
        this.catalogue = catalogue;
        this.fillCity = fillCity;
        this.demoAccess = demoAccess;
    }

    @Override
    public void start() {
        try {
            seed(new SeedFiles(catalogue).read(shipped())).block(PATIENCE);
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
                .then(demoAccess.grant(seed));
    }

    static List<Resource> shipped() throws IOException {
        return List.of(new PathMatchingResourcePatternResolver().getResources("classpath*:seed/*.yaml"));
    }
}
