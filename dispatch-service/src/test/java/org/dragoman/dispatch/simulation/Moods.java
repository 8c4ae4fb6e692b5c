package org.dragoman.dispatch.simulation;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.dragoman.dispatch.domain.interpreter.DoNotSend;
import org.dragoman.dispatch.domain.interpreter.InterpreterId;
import org.dragoman.dispatch.domain.interpreter.Traits;
import org.dragoman.dispatch.domain.request.Gender;
import org.dragoman.dispatch.domain.request.Order;
import org.dragoman.dispatch.domain.request.Preference;
import org.dragoman.dispatch.domain.request.Preferences;
import org.dragoman.dispatch.domain.request.SubjectDomain;
import org.dragoman.dispatch.port.Hire;
import org.dragoman.dispatch.port.Requests;
import org.dragoman.dispatch.port.Stage;

/** What people wish and are: some requests prefer or require somebody, some interpreters are not to be sent. */
final class Moods {

    private final Plan plan;

    Moods(Plan plan) {
        this.plan = plan;
    }

    Hire trait(Hire hire, int number) {
        var dice = plan.dice("traits", number);
        Optional<Gender> gender = dice.nextInt(3) == 0
                ? Optional.empty()
                : Optional.of(dice.nextBoolean() ? Gender.FEMALE : Gender.MALE);
        return hire.withTraits(new Traits(gender, dice.nextInt(3) == 0 ? Set.of(SubjectDomain.MEDICAL) : Set.of()));
    }

    /** One in ten is not wanted by the one agency of the city, from the beginning. */
    void bar(World world, InterpreterId interpreter, int number) {
        if (plan.dice("bar", number).nextInt(10) == 0) {
            world.journal.note("interpreter " + world.shortly(interpreter.value()) + " is not to be sent");
            world.stage.qualifications().bar(world.city, new DoNotSend(interpreter, Stage.AGENCY, Optional.empty()),
                    DoNotSend.Reason.AGENCY_ASKED).block();
        }
    }

    /** The same requests, with what their callers wish: the same for the same caller, however often asked. */
    Requests wishing(Requests real) {
        return Overridden.of(Requests.class, real, "admit", arguments -> {
            var order = (Order) arguments[0];
            return real.admit(order.with(preferences(order.idempotency().key())));
        });
    }

    private Preferences preferences(String call) {
        var dice = plan.dice("wish", UUID.fromString(call).getLeastSignificantBits());
        if (dice.nextInt(3) > 0) {
            return Preferences.NONE;
        }
        Optional<String> known = dice.nextBoolean()
                ? Optional.of(Integer.toString(1 + dice.nextInt(5)))
                : Optional.empty();
        Optional<Gender> gender = dice.nextBoolean() ? Optional.of(Gender.FEMALE) : Optional.empty();
        Optional<SubjectDomain> experience = dice.nextInt(3) == 0
                ? Optional.of(SubjectDomain.MEDICAL)
                : Optional.empty();
        var required = EnumSet.noneOf(Preference.class);
        known.filter(any -> dice.nextBoolean()).ifPresent(any -> required.add(Preference.KNOWN));
        gender.filter(any -> dice.nextBoolean()).ifPresent(any -> required.add(Preference.GENDER));
        experience.filter(any -> dice.nextBoolean()).ifPresent(any -> required.add(Preference.EXPERIENCE));
        Optional<Integer> until = required.isEmpty() || dice.nextBoolean() ? Optional.empty() : Optional.of(1);
        return new Preferences(known, gender, experience, required, until);
    }
}
