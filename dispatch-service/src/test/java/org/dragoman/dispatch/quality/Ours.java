package org.dragoman.dispatch.quality;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.dragoman.dispatch.domain.CityId;
import org.dragoman.dispatch.domain.interpreter.Availability;
import org.dragoman.dispatch.domain.interpreter.Certification;
import org.dragoman.dispatch.domain.interpreter.InterpreterId;
import org.dragoman.dispatch.domain.interpreter.Traits;
import org.dragoman.dispatch.domain.ladder.Ladder;
import org.dragoman.dispatch.domain.language.VarietyTag;
import org.dragoman.dispatch.domain.matching.Candidate;
import org.dragoman.dispatch.domain.matching.Demand;
import org.dragoman.dispatch.domain.matching.HoldBack;
import org.dragoman.dispatch.domain.matching.MatchingPolicy;
import org.dragoman.dispatch.domain.matching.Terms;
import org.dragoman.dispatch.domain.request.Preferences;
import org.dragoman.dispatch.domain.request.SubjectDomain;

/** The product's own policy, ladder and hold-back, asked as the use cases ask them. */
final class Ours implements Dispatcher {

    private static final CityId CITY = new CityId("city");
    private static final Set<VarietyTag> SCARCE = Assumptions.TONGUES.stream().filter(Tongue::isScarce)
            .map(Tongue::tag).collect(Collectors.toSet());

    private final MatchingPolicy policy = new MatchingPolicy();
    private final Map<InterpreterId, List<Certification>> certifications = new HashMap<>();
    private final String name;
    private final Ladder ladder;
    private final HoldBack holdBack;
    private final Duration coolDown;

    Ours(String name, Ladder ladder, HoldBack holdBack, Duration coolDown) {
        this.name = name;
        this.ladder = ladder;
        this.holdBack = holdBack;
        this.coolDown = coolDown;
    }

    static Ours asTheCityHasIt() {
        return new Ours("ours", Assumptions.LADDER, Assumptions.HOLD_BACK, Assumptions.COOL_DOWN);
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public List<Person> ranked(Caller caller, List<Person> free, long now) {
        var people = free.stream().filter(person -> person.speaks(caller))
                .collect(Collectors.toMap(person -> person.id, Function.identity()));
        var candidates = people.values().stream().map(person -> candidate(person, free)).toList();
        return policy.rank(demand(caller, now), candidates).eligible().stream()
                .map(candidate -> Optional.ofNullable(people.get(candidate.id())).orElseThrow()).toList();
    }

    private Demand demand(Caller caller, long now) {
        var asked = new HashMap<InterpreterId, Instant>();
        caller.askedInVain.forEach((who, when) -> asked.put(who, Instant.ofEpochMilli(when).plus(coolDown)));
        var tongue = caller.call.tongue();
        return new Demand(CITY, caller.place.request(), tongue, SubjectDomain.GENERAL, Preferences.NONE,
                Instant.ofEpochMilli(now), LocalDate.EPOCH, asked, 0,
                new Terms(Set.of(), Set.of(), Set.of(), Optional.empty(), caller.timesAsked), 1,
                holdBack.endsFor(SCARCE.contains(tongue), caller.call.urgency(), caller.place.since(),
                        !caller.live.isEmpty()));
    }

    private Candidate candidate(Person person, List<Person> free) {
        var own = person.seat.tongues().stream().filter(SCARCE::contains).toList();
        boolean last = own.stream().anyMatch(tongue -> free.stream()
                .noneMatch(other -> other != person && other.seat.tongues().contains(tongue)));
        return new Candidate(person.id, "", Availability.AVAILABLE, false, person.seat.tongues(),
                certifications.computeIfAbsent(person.id, any -> certified(person)), own.size(),
                Instant.ofEpochMilli(person.idleSince), person.callsToday, 1, Traits.UNKNOWN, 1, last);
    }

    private static List<Certification> certified(Person person) {
        return person.seat.tongues().stream().map(tongue -> new Certification(tongue,
                EnumSet.of(SubjectDomain.GENERAL), LocalDate.ofInstant(Instant.EPOCH, ZoneOffset.UTC), Optional.empty(),
                false)).toList();
    }

    @Override
    public int phones(long waited) {
        return ladder.at(Duration.ofMillis(waited)).phones();
    }

    @Override
    public int atOnce() {
        return 1;
    }
}
