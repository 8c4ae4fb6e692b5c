package org.dragoman.gateway.adapter.relay;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.dragoman.gateway.domain.words.Borrowed;
import org.dragoman.gateway.port.LineBook;
import org.dragoman.gateway.usecase.RefreshLines;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Keeps the language lines fresh, and says loudly when it cannot take them over, or whose words are missing. Without any lines we are not ready. */
@Component("lines")
class LineNews implements HealthIndicator {

    private static final Logger LOG = LoggerFactory.getLogger(LineNews.class);
    private static final Duration FRESH = Duration.ofSeconds(5);
    private static final Duration MISSING = Duration.ofSeconds(1);

    private final RefreshLines refresh;
    private final LineBook lines;
    private final AtomicReference<List<String>> silences = new AtomicReference<>(List.of());
    private final AtomicReference<List<String>> borrowed = new AtomicReference<>(List.of());

    LineNews(RefreshLines refresh, LineBook lines) {
        this.refresh = refresh;
        this.lines = lines;
    }

    Mono<Duration> refresh() {
        return recall().then(refresh.refresh())
                .doOnNext(this::announce)
                .then(Mono.fromSupplier(() -> lines.current().isPresent() ? FRESH : MISSING));
    }

    /** What another version kept may be unreadable here; dispatch-service tells it anew. */
    private Mono<Void> recall() {
        return lines.current().isPresent()
                ? Mono.empty()
                : lines.recall().then().onErrorResume(unreadable -> {
                    LOG.warn("The language lines that were kept cannot be read", unreadable);
                    return Mono.empty();
                });
    }

    private void announce(List<String> found) {
        if (!silences.getAndSet(found).equals(found)) {
            found.forEach(silence -> LOG.error("The language lines are refused, callers would hear nothing: {}",
                    silence));
        }
        var gaps = lines.current().map(Borrowed::in).orElse(List.of());
        if (!borrowed.getAndSet(gaps).equals(gaps)) {
            gaps.forEach(gap -> LOG.warn("Nobody has written words for this language yet. {}", gap));
        }
    }

    @Override
    public Health health() {
        var health = lines.current().isPresent() ? Health.up() : Health.down();
        show(health, "refused", silences.get());
        show(health, "borrowed", borrowed.get());
        return health.build();
    }

    private static void show(Health.Builder health, String name, List<String> sentences) {
        if (!sentences.isEmpty()) {
            health.withDetail(name, sentences);
        }
    }
}
