package org.dragoman.campaign;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Pattern;
import org.dragoman.campaign.check.Checker;
import org.dragoman.campaign.check.Database;
import org.dragoman.campaign.check.Finding;
import org.dragoman.campaign.load.Carrier;
import org.dragoman.campaign.load.Desks;
import org.dragoman.campaign.load.Wish;
import org.dragoman.campaign.load.Witness;
import org.dragoman.campaign.schedule.Mischief;
import org.dragoman.campaign.schedule.Schedule;
import org.dragoman.campaign.theatre.Theatre;
import org.dragoman.local.process.StackException;

/** Plays schedules one after the other under load, each mended; waits for quiet, and has it all judged. */
final class Performance {

    private static final Pattern PUBLIC_NUMBER = Pattern.compile("No\\. (\\d+)");
    /** Whoever lets it ring out after the last mend is not asked again for a minute, and may do so twice. */
    private static final Duration QUIET_WITHIN = Duration.ofSeconds(150);
    private static final Duration SERVED_WITHIN = Duration.ofSeconds(20);

    private final Theatre theatre;
    private final Carrier carrier;
    private final Database database;
    private final Witness witness;
    private final Aftermath aftermath;
    private final Map<String, String> interpreters = new HashMap<>();

    Performance(Theatre theatre) {
        this.theatre = theatre;
        carrier = new Carrier(theatre.carrier());
        database = new Database(theatre::jdbcUrl);
        carrier.staff(Desks.FLUSHING.numbers());
        // Short rests, so that a schedule of some seconds does not run out of people.
        database.execute(
                "update dispatch.city set settings = jsonb_set(settings, '{timing}', '{\"wrapUpSeconds\": 1, \"ringSeconds\": 5, \"missesBeforeBreak\": 10}')");
        witness = new Witness(carrier);
        aftermath = new Aftermath(carrier, database, witness);
        for (var phone : carrier.phones()) {
            var number = PUBLIC_NUMBER.matcher(phone.path("label").asString(""));
            if (number.find()) {
                interpreters.put(phone.path("number").asString(),
                        phone.path("city").asString() + "/" + number.group(1));
            }
        }
    }

    /**
     * @param schedules
     *            several save the time to become quiet in between; to look for the cause of a finding play them alone
     */
    Review play(List<Schedule> schedules, Load load) {
        witness.forget();
        var since = database.now();
        var begun = Instant.now();
        var desks = new Desks(Desks.FLUSHING, theatre.front(), token());
        var threads = new ArrayList<Thread>();
        var troubles = new ConcurrentLinkedQueue<String>();
        for (var schedule : schedules) {
            threads.addAll(play(schedule, load, desks, troubles));
            if (!troubles.isEmpty()) {
                throw new StackException("The campaign itself failed: " + troubles);
            }
            mend();
        }
        var mended = Instant.now();
        threads.forEach(Performance::join);
        var findings = new ArrayList<Finding>();
        findings.addAll(aftermath.awaitQuiet(QUIET_WITHIN));
        var quiet = Instant.now();
        findings.addAll(probe(desks));
        findings.addAll(aftermath.awaitQuiet(QUIET_WITHIN));
        var evidence = aftermath.evidence(desks.wishes(), since, interpreters);
        findings.addAll(Checker.check(evidence));
        findings.addAll(Checker.canaries(theatre.logs()));
        desks.blunders().forEach(answer -> findings.add(new Finding("BLUNDER", answer)));
        theatre.accidents().forEach(what -> findings.add(new Finding("ACCIDENT", what)));
        return Review.of(schedules, evidence, Duration.between(mended, quiet), Duration.between(begun, Instant.now()),
                findings);
    }

    private List<Thread> play(Schedule schedule, Load load, Desks desks, Queue<String> troubles) {
        var begun = Instant.now();
        var mischief = new Mischief(theatre, carrier);
        var threads = new ArrayList<Thread>();
        carrier.traffic(load.callsPerMinute());
        try (var stage = Executors.newScheduledThreadPool(4)) {
            for (var trouble : schedule.troubles()) {
                stage.schedule(() -> tried(() -> mischief.begin(trouble.fault()), troubles), trouble.fromMillis(),
                        TimeUnit.MILLISECONDS);
                stage.schedule(() -> tried(() -> mischief.mend(trouble.fault()), troubles),
                        trouble.fromMillis() + trouble.forMillis(),
                        TimeUnit.MILLISECONDS);
            }
            var requests = load.requests();
            for (int i = 0; i < requests; i++) {
                sleepUntil(begun.plus(load.length().multipliedBy(i).dividedBy(requests)));
                threads.add(desks.ask());
                witness.look();
            }
            sleepUntil(begun.plus(load.length()));
        }
        carrier.traffic(0);
        return threads;
    }

    private static void tried(Runnable deed, Queue<String> troubles) {
        try {
            deed.run();
        } catch (RuntimeException e) {
            troubles.add(String.valueOf(e));
        }
    }

    private void mend() {
        theatre.heal();
        carrier.behave();
        theatre.awaitReady();
    }

    /** Whatever has failed, the next one who asks is served. */
    private List<Finding> probe(Desks desks) {
        var wish = desks.askPatiently(0);
        if (!(wish.told() instanceof Wish.Told.Accepted accepted)) {
            return List.of(new Finding("DEAF", "after everything was mended a request got " + wish.told()));
        }
        var deadline = Instant.now().plus(SERVED_WITHIN);
        var state = "";
        while (Instant.now().isBefore(deadline)) {
            state = desks.state(accepted.requestId());
            if (List.of("in_session", "completed").contains(state.toLowerCase(java.util.Locale.ROOT))) {
                return List.of();
            }
            LockSupport.parkNanos(Aftermath.LOOK_EVERY.toNanos());
        }
        return List.of(new Finding("DEAF", "after everything was mended request %s is %s".formatted(
                accepted.requestId(), state)));
    }

    private String token() {
        return java.util.Objects.requireNonNull(theatre.secrets().tokens().get("nyc"));
    }

    private static void sleepUntil(Instant moment) {
        for (var left = Duration.between(Instant.now(), moment); left.isPositive(); left = Duration
                .between(Instant.now(), moment)) {
            LockSupport.parkNanos(left.toNanos());
        }
    }

    private static void join(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
