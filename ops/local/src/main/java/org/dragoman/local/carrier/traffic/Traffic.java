package org.dragoman.local.carrier.traffic;

import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.random.RandomGenerator;
import org.dragoman.local.carrier.account.Account;
import org.dragoman.local.carrier.account.Line;
import org.dragoman.local.carrier.call.Call;
import org.dragoman.local.carrier.conference.Conference;
import org.dragoman.local.carrier.conference.ConferenceBook;
import org.dragoman.local.carrier.conference.ConferenceStatus;
import org.dragoman.local.carrier.log.CarrierEvent;
import org.dragoman.local.carrier.log.CarrierLog;
import org.dragoman.local.carrier.log.LogEntry;
import org.dragoman.local.carrier.phones.Hand;
import org.dragoman.local.carrier.phones.PhoneBook;
import org.dragoman.local.carrier.script.Keys;
import org.dragoman.local.carrier.time.Alarm;
import org.dragoman.local.carrier.time.Timeline;

/** A city's day: calls at random moments, at a rate that can be turned up and down. */
public final class Traffic {
    private final Surroundings around;
    private final Crowd crowd;
    private final RandomGenerator random;
    private final Map<String, Resident> residents = new HashMap<>();
    private TrafficSettings settings = TrafficSettings.OFF;
    private Alarm next = Alarm.NONE;
    private int started;
    private int gotThrough;
    private int gaveUp;

    /** What the residents live in. */
    public record Surroundings(Timeline timeline, Account account, Hand hand, Keys keys, ConferenceBook conferences) {}

    /** @param gaveUp hung up, or were told that there is nobody, without having talked to anyone */
    public record Tally(int started, int gotThrough, int gaveUp) {}

    public Traffic(Surroundings around, PhoneBook phones, RandomGenerator random) {
        this.around = around;
        this.crowd = new Crowd(phones);
        this.random = random;
    }

    public void start(CarrierLog log) {
        log.listen(this::see);
    }

    public TrafficSettings settings() {
        return settings;
    }

    public Tally tally() {
        return new Tally(started, gotThrough, gaveUp);
    }

    /** From now on; those who are on the phone finish their calls. */
    public void change(TrafficSettings changed) {
        settings = changed;
        next.cancel();
        schedule();
    }

    private void schedule() {
        if (settings.perMinute() > 0) {
            double minutes = -Math.log(1 - random.nextDouble()) / settings.perMinute();
            next = around.timeline().after(Duration.ofMillis((long) (minutes * 60_000)), this::somebodyCalls);
        }
    }

    private void somebodyCalls() {
        schedule();
        List<Line> lines = menus();
        if (lines.isEmpty()) {
            return;
        }
        Line line = lines.get(random.nextInt(lines.size()));
        String language = language();
        crowd.somebody(line.city() == null ? "" : line.city(), language).ifPresent(phone -> {
            Resident resident = new Resident(around.timeline(), around.hand(), phone, language, settings, random);
            Call call = resident.dial(line.number());
            residents.put(call.sid(), resident);
            started++;
            call.afterwards(() -> finished(call, resident));
        });
    }

    /** The first line of each city; its others are for whoever speaks the one language that they are for. */
    private List<Line> menus() {
        var byCity = new LinkedHashMap<String, Line>();
        around.account().lines().forEach(line -> byCity.putIfAbsent(String.valueOf(line.city()), line));
        return List.copyOf(byCity.values());
    }

    private void finished(Call call, Resident resident) {
        residents.remove(call.sid());
        resident.callIsOver();
        gaveUp += resident.talked() ? 0 : 1;
        crowd.leaves(resident.phone());
    }

    private void see(LogEntry entry) {
        switch (entry.event()) {
            case CarrierEvent.Heard heard -> hears(heard);
            case CarrierEvent.ConferenceStarted begun -> around.conferences().find(begun.conferenceSid())
                    .ifPresent(this::begins);
            case CarrierEvent.Joined joined -> around.conferences().find(joined.conferenceSid())
                    .filter(conference -> conference.status() == ConferenceStatus.IN_PROGRESS)
                    .ifPresent(begunBefore -> getsThrough(joined.callSid()));
            case CarrierEvent.Bridged bridged -> getsThrough(bridged.callSid());
            default -> {
                // Nothing that a caller would notice.
            }
        }
    }

    private void hears(CarrierEvent.Heard heard) {
        Resident resident = residents.get(heard.callSid());
        Call call = resident == null ? null : resident.phone().call();
        if (resident != null && call != null) {
            resident.hears(call, heard, around.keys().heeded(call));
        }
    }

    private void begins(Conference conference) {
        conference.participants().forEach(participant -> getsThrough(participant.call().sid()));
    }

    private void getsThrough(String callSid) {
        Resident resident = residents.get(callSid);
        Call call = resident == null ? null : resident.phone().call();
        if (resident != null && call != null && !resident.talked()) {
            gotThrough++;
            resident.getsThrough(call);
        }
    }

    private String language() {
        Map<String, Double> weights = new TreeMap<>(settings.languages());
        double die = random.nextDouble() * weights.values().stream().mapToDouble(Double::doubleValue).sum();
        String chosen = "";
        for (Map.Entry<String, Double> each : weights.entrySet()) {
            chosen = each.getKey();
            die -= each.getValue();
            if (die < 0) {
                break;
            }
        }
        return chosen;
    }
}
