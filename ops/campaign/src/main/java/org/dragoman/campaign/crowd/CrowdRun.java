package org.dragoman.campaign.crowd;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;

import org.dragoman.campaign.Aftermath;
import org.dragoman.campaign.check.Checker;
import org.dragoman.campaign.check.Database;
import org.dragoman.campaign.check.Finding;
import org.dragoman.campaign.load.Carrier;
import org.dragoman.campaign.load.Desks;
import org.dragoman.campaign.load.Witness;
import org.dragoman.campaign.theatre.Theatre;
import org.dragoman.campaign.theatre.Victim;

/**
 * So many requests, a bounded number of them open at once. When half of them have been asked, one dispatcher is killed;
 * some seconds later it is started again. In the end each request has ended, and no interpreter had two at once.
 *
 * @param requests
 *            at least 2
 * @param open
 *            at most so many are under way at once; fewer than there are desks
 */
public record CrowdRun(int requests, int interpreters, int open) {

    private static final Duration DEAD_FOR = Duration.ofSeconds(5);
    private static final Duration BREATH = Duration.ofMillis(100);
    private static final Duration QUIET_WITHIN = Duration.ofMinutes(3);

    public CrowdReview play(Path checkout, Path home) {
        var city = new CrowdCity(interpreters);
        var guest = city.writtenTo(home.resolve("seeds"));
        try (var theatre = Theatre.open(checkout, home.resolve("stack"), Optional.of(guest))) {
            return play(theatre, city);
        }
    }

    private CrowdReview play(Theatre theatre, CrowdCity city) {
        var carrier = new Carrier(theatre.carrier());
        var database = new Database(theatre::jdbcUrl);
        carrier.install(CrowdCity.ID, "interpreter", city.phones().keySet());
        carrier.install(CrowdCity.ID, "desk", CrowdCity.office().numbers());
        database.execute("""
                update dispatch.city set settings = jsonb_set(settings, '{timing}',
                    '{"wrapUpSeconds": 1, "ringSeconds": 5, "coolDownSeconds": 5, "missesBeforeBreak": 10}')""");
        var aftermath = new Aftermath(carrier, database, new Witness(carrier));
        var since = database.now();
        var begun = Instant.now();
        var desks = new Desks(CrowdCity.office(), theatre.front(), CrowdCity.token());
        ask(theatre, desks, aftermath);
        var asked = Instant.now();
        var findings = new ArrayList<>(aftermath.awaitQuiet(QUIET_WITHIN));
        var quiet = Instant.now();
        var numbered = new HashMap<String, String>();
        city.phones().forEach((phone, number) -> numbered.put(phone, CrowdCity.ID + "/" + number));
        var evidence = aftermath.evidence(desks.wishes(), since, numbered);
        findings.addAll(Checker.check(evidence));
        findings.addAll(Checker.canaries(theatre.logs()));
        desks.blunders().forEach(answer -> findings.add(new Finding("BLUNDER", answer)));
        theatre.accidents().forEach(what -> findings.add(new Finding("ACCIDENT", what)));
        return CrowdReview.of(evidence, Duration.between(begun, asked), Duration.between(asked, quiet), findings);
    }

    private void ask(Theatre theatre, Desks desks, Aftermath aftermath) {
        var threads = new ArrayList<Thread>();
        Optional<Instant> restartAt = Optional.empty();
        while (threads.size() < requests) {
            var room = open - aftermath.database().open() - (threads.size() - desks.wishes().size());
            for (long i = 0; i < room && threads.size() < requests; i++) {
                threads.add(desks.ask());
                if (threads.size() == requests / 2) {
                    theatre.kill(Victim.DISPATCH_1);
                    restartAt = Optional.of(Instant.now().plus(DEAD_FOR));
                }
            }
            if (restartAt.filter(moment -> moment.isBefore(Instant.now())).isPresent()) {
                theatre.restart(Victim.DISPATCH_1);
                restartAt = Optional.empty();
            }
            aftermath.witness().look();
            LockSupport.parkNanos(BREATH.toNanos());
        }
        restartAt.ifPresent(moment -> theatre.restart(Victim.DISPATCH_1));
        awaitAnswers(threads);
        theatre.awaitReady();
    }

    private static void awaitAnswers(List<Thread> threads) {
        try {
            for (var thread : threads) {
                thread.join();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
