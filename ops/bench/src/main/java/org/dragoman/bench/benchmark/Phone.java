package org.dragoman.bench.benchmark;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.dragoman.bench.Latency;
import org.dragoman.bench.Pace;
import org.dragoman.bench.figure.Figure;
import org.dragoman.bench.figure.Goal;
import org.dragoman.bench.stage.PhoneCity;
import org.dragoman.bench.stage.Sql;
import org.dragoman.bench.stage.Stage;
import org.dragoman.bench.stage.Telephony;
import org.dragoman.local.Service;
import org.dragoman.local.process.Patience;

/**
 * Residents who call, choose their language, speak with an interpreter and their office, and hang up: how long the carrier
 * waits for each of its webhooks, how long a caller waits until an interpreter's phone is called, both while PostgreSQL does
 * not answer as well, and how many conversations one gateway carries.
 */
final class Phone implements Benchmark {

    private static final int PEOPLE = 600;
    private static final int TALK_SECONDS = 5;
    /** Of a whole call the carrier tells some two dozen times. */
    private static final double CALLS_PER_SECOND = 4.5;
    private static final double WEBHOOKS_PER_SECOND = 100;
    private static final Duration FROZEN = Duration.ofSeconds(5);
    private static final int SESSIONS = 500;
    private static final double SESSIONS_PER_SECOND = 8;
    private static final int QUIET_WITHIN_SECONDS = 60;

    @Override
    public String name() {
        return "phone";
    }

    @Override
    public String about() {
        return "residents who call: the carrier's webhooks, choice to ring, PostgreSQL frozen, 500 sessions at once";
    }

    @Override
    public List<Figure> run(Stage stage, Effort effort) {
        var city = new PhoneCity(effort.part(PEOPLE));
        try (var telephony = stage.startTelephony(city); var sql = stage.sql()) {
            var wall = new WallOfPhones(telephony.carrier(), city);
            wall.install();
            wall.residentsStay(TALK_SECONDS);
            var play = new Play(wall, new CarrierDiary(wall::log), sql, effort);
            play.call(new Pace.Growing(CALLS_PER_SECOND), effort.warmUp());
            var figures = new ArrayList<Figure>();
            figures.addAll(steady(play));
            figures.addAll(frozen(play, stage));
            figures.addAll(crowd(play, telephony));
            return figures;
        }
    }

    private List<Figure> steady(Play play) {
        var length = play.effort.length();
        play.call(new Pace.Steady(CALLS_PER_SECOND), length);
        var all = play.diary.webhooks(any -> true);
        var latency = Latency.of(all.stream().map(CarrierDiary.Webhook::took).toList());
        var choices = new Choices(play.sql, play.diary);
        var rings = choices.latency();
        return List.of(
                Figure.of(name(), "webhooks", all.size() / (double) length.toSeconds(), "/s",
                        new Goal.AtLeast(WEBHOOKS_PER_SECOND), "%.1f calls/s".formatted(CALLS_PER_SECOND)),
                Figure.of(name(), "webhook -> answer, p99", latency.p99(), "ms", new Goal.AtMost(50),
                        "p50 %.0f ms, max %.0f ms".formatted(latency.p50(), latency.max())),
                lost("webhooks that failed", play),
                Figure.of(name(), "language chosen -> interpreter called, p99", rings.p99(), "ms", new Goal.AtMost(100),
                        "%d timed, p50 %.0f ms, max %.0f ms".formatted(rings.count(), rings.p50(), rings.max())),
                Figure.of(name(), "callers for whom nobody was called", choices.without(), "", new Goal.AtMost(0), ""));
    }

    /** Five seconds in the middle of the stretch; whoever called meanwhile is served afterwards. */
    private List<Figure> frozen(Play play, Stage stage) {
        var length = FROZEN.multipliedBy(3);
        try (var clock = Executors.newSingleThreadScheduledExecutor()) {
            var since = clock.schedule(() -> freeze(stage, true), FROZEN.toMillis(), TimeUnit.MILLISECONDS);
            var until = clock.schedule(() -> freeze(stage, false), FROZEN.toMillis() * 2, TimeUnit.MILLISECONDS);
            play.call(new Pace.Steady(CALLS_PER_SECOND), length);
            var from = since.resultNow();
            var to = until.resultNow();
            var heard = Latency.of(play.diary.webhooks(webhook -> webhook.isVoice() && webhook.sent().isAfter(from)
                    && webhook.sent().isBefore(to)).stream().map(CarrierDiary.Webhook::took).toList());
            return List.of(
                    Figure.of(name(), "voice step -> answer, PostgreSQL frozen, p99", heard.p99(), "ms",
                            new Goal.AtMost(1_000), "%d timed, p50 %.0f ms, max %.0f ms".formatted(heard.count(),
                                    heard.p50(), heard.max())),
                    lost("webhooks that failed, PostgreSQL frozen", play),
                    Figure.of(name(), "calls not ended afterwards", play.open(), "", new Goal.AtMost(0), ""));
        } finally {
            stage.freezePostgres(false);
        }
    }

    private static Instant freeze(Stage stage, boolean frozen) {
        stage.freezePostgres(frozen);
        return Instant.now();
    }

    private List<Figure> crowd(Play play, Telephony telephony) {
        var sessions = play.effort.part(SESSIONS);
        play.wall.residentsStay(0);
        play.diary.forget();
        play.dial(new Pace.Steady(SESSIONS_PER_SECOND),
                Duration.ofMillis((long) (sessions * 1000 / SESSIONS_PER_SECOND)));
        Patience.until(QUIET_WITHIN_SECONDS, () -> play.inSession() >= sessions);
        var atOnce = play.inSession();
        var memory = telephony.service(Service.GATEWAY).residentMemory();
        play.wall.hangUpAll(sessions);
        play.awaitQuiet();
        return List.of(
                Figure.of(name(), "sessions at once", atOnce, "", new Goal.AtLeast(sessions),
                        "begun at %.0f/s".formatted(SESSIONS_PER_SECOND)),
                Figure.beside(name(), "resident memory of phone-gateway meanwhile", memory, "MiB", ""),
                lost("webhooks that failed, sessions at once", play),
                Figure.of(name(), "sessions whose end was lost", play.open(), "", new Goal.AtMost(0), ""));
    }

    private Figure lost(String what, Play play) {
        var failed = play.diary.webhooks(CarrierDiary.Webhook::failed);
        return Figure.of(name(), what, failed.size() + play.diary.unanswered(), "", new Goal.AtMost(0),
                failed.stream().findFirst().map(CarrierDiary.Webhook::what).orElse(""));
    }

    /** The people, and those who watch them. */
    private record Play(WallOfPhones wall, CarrierDiary diary, Sql sql, Effort effort) {

        private static final String OPEN = """
                select (select count(*) from gateway.leg where phase <> 'ENDED')
                     + (select count(*) from dispatch.request where ended_at is null)
                     + (select count(*) from gateway.event where due_at is not null)""";
        private static final String TALKING = """
                select count(*) from dispatch.request where state = 'IN_SESSION'""";

        /** Calls at that pace, until everybody has hung up and all of it is told. */
        void call(Pace pace, Duration length) {
            diary.forget();
            dial(pace, length);
            awaitQuiet();
        }

        void dial(Pace pace, Duration length) {
            try (var watch = Executors.newSingleThreadScheduledExecutor()) {
                watchOver(watch);
                OpenLoop.run(pace, length, (number, due) -> wall.dial(number));
                watch.shutdownNow();
            }
            wall.awaitDialled();
        }

        private void watchOver(ScheduledExecutorService watch) {
            watch.scheduleWithFixedDelay(diary::look, 1, 1, TimeUnit.SECONDS);
        }

        void awaitQuiet() {
            Patience.until(QUIET_WITHIN_SECONDS, () -> {
                diary.look();
                return wall.liveCalls() == 0 && diary.unanswered() == 0 && open() == 0;
            });
        }

        long inSession() {
            diary.look();
            return sql.number(TALKING);
        }

        /** What has not ended, or whose end has not been told. */
        long open() {
            return sql.number(OPEN);
        }
    }
}
