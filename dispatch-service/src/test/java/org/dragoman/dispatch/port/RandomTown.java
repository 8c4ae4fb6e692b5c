package org.dragoman.dispatch.port;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.dragoman.dispatch.domain.CityId;
import org.dragoman.dispatch.domain.interpreter.Availability;
import org.dragoman.dispatch.domain.interpreter.DoNotSend;
import org.dragoman.dispatch.domain.interpreter.EmergencyCertification;
import org.dragoman.dispatch.domain.interpreter.InterpreterId;
import org.dragoman.dispatch.domain.interpreter.Traits;
import org.dragoman.dispatch.domain.language.VarietyTag;
import org.dragoman.dispatch.domain.leg.LegId;
import org.dragoman.dispatch.domain.leg.LegRole;
import org.dragoman.dispatch.domain.PhoneNumber;
import org.dragoman.dispatch.domain.request.Channel;
import org.dragoman.dispatch.domain.request.Gender;
import org.dragoman.dispatch.domain.request.Idempotency;
import org.dragoman.dispatch.domain.request.Order;
import org.dragoman.dispatch.domain.request.Preference;
import org.dragoman.dispatch.domain.request.Preferences;
import org.dragoman.dispatch.domain.request.RequestId;
import org.dragoman.dispatch.domain.request.SubjectDomain;
import org.dragoman.dispatch.domain.request.Urgency;

/** The people of a city, what becomes of them and what is asked of them, by chance. */
final class RandomTown {

    private static final String KIND = "Hospital";
    private static final List<Gender> GENDERS = List.of(Gender.FEMALE, Gender.MALE);

    final CityId city;
    final List<InterpreterId> people = new ArrayList<>();
    private final Stage stage;
    private final Random random;
    private final List<String> numbers = new ArrayList<>();

    RandomTown(Stage stage, Random random, CityId city) {
        this.stage = stage;
        this.random = random;
        this.city = city;
        stage.accept(city, chance(5) ? SubjectDomain.GENERAL : SubjectDomain.MEDICAL, Set.of(KIND));
        stage.engage(city, "harbor", 1, new PhoneNumber("+12125550199"), Hire.CREOLE, Hire.FRENCH);
    }

    boolean chance(int oneIn) {
        return random.nextInt(oneIn) == 0;
    }

    <T> T one(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }

    void hires() {
        var base = Trial.somebody();
        var varieties = chance(3) ? Set.of(Hire.CREOLE, Hire.FRENCH) : Set.of(chance(5) ? Hire.SONINKE : variety());
        var hire = Hire.aSpeaker(Integer.parseInt(base.publicNumber()), varieties.toArray(VarietyTag[]::new))
                .withTraits(new Traits(Optional.of(one(GENDERS)), chance(2) ? Set.of(SubjectDomain.LEGAL) : Set.of()));
        people.add(stage.hire(city, chance(3) ? certified(hire).alsoSpeaking(Hire.SONINKE) : certified(hire)));
        numbers.add(hire.publicNumber());
    }

    private VarietyTag variety() {
        return one(List.of(Hire.CREOLE, Hire.CREOLE, Hire.FRENCH));
    }

    private Hire certified(Hire hire) {
        var today = LocalDate.ofInstant(stage.now(), ZoneId.of("America/New_York"));
        return switch (random.nextInt(6)) {
            case 0, 1 -> hire.certifiedUntil(today.plusDays(random.nextInt(3) - 1L));
            case 2 -> hire.ofKind(KIND, SubjectDomain.MEDICAL);
            case 3 -> hire.ofKind("Other", SubjectDomain.MEDICAL);
            default -> hire;
        };
    }

    void chooses() {
        stage.interpreters().choose(city, one(people), one(List.of(Availability.AVAILABLE, Availability.AVAILABLE,
                Availability.ON_BREAK, Availability.OFF_DUTY))).block();
    }

    void requalifies() {
        var person = one(people);
        switch (random.nextInt(9)) {
            case 0 -> stage.sessions().suspend(city, person).block();
            case 1 -> stage.revokeCertifications(city, person);
            case 2, 3, 4 -> bars(person);
            case 5 -> stage.qualifications().certify(city, new EmergencyCertification(person, variety(),
                    Set.of(SubjectDomain.GENERAL), EmergencyCertification.Attestation.TESTED, Duration.ofHours(1)))
                    .block();
            default -> stage.interpreters().reinstate(city, person).block();
        }
    }

    private void bars(InterpreterId person) {
        var entry = new DoNotSend(person, Stage.AGENCY, chance(2) ? Optional.of(Stage.SITE) : Optional.empty());
        if (chance(2)) {
            stage.qualifications().bar(city, entry, DoNotSend.Reason.AGENCY_ASKED).block();
        } else {
            stage.qualifications().lift(city, entry).block();
        }
    }

    /** Asked for by telephone; the resident's leg is the anchor. */
    Order order(RequestId request, LegId anchor, String key) {
        var resident = new Order.Party(anchor, LegRole.RESIDENT, true, Optional.empty());
        var agency = new Order.Party(stage.identities().leg(), LegRole.AGENCY, false, Optional.empty());
        return new Order(city, request, stage.identities().reference(), variety(), Stage.SITE,
                chance(4) ? SubjectDomain.MEDICAL : SubjectDomain.GENERAL,
                chance(6) ? Urgency.EMERGENCY : Urgency.ROUTINE, wishes(), Channel.PHONE,
                new Idempotency("line", key, "01"), List.of(resident, agency), Optional.empty());
    }

    private Preferences wishes() {
        Optional<String> known = chance(3) ? Optional.of(one(numbers)) : Optional.empty();
        Optional<Gender> gender = chance(3) ? Optional.of(one(GENDERS)) : Optional.empty();
        Optional<SubjectDomain> experience = chance(3) ? Optional.of(SubjectDomain.LEGAL) : Optional.empty();
        var required = EnumSet.noneOf(Preference.class);
        known.filter(wish -> chance(2)).ifPresent(wish -> required.add(Preference.KNOWN));
        gender.filter(wish -> chance(2)).ifPresent(wish -> required.add(Preference.GENDER));
        experience.filter(wish -> chance(2)).ifPresent(wish -> required.add(Preference.EXPERIENCE));
        return new Preferences(known, gender, experience, required,
                required.isEmpty() || chance(2) ? Optional.empty() : Optional.of(1 + random.nextInt(2)));
    }
}
