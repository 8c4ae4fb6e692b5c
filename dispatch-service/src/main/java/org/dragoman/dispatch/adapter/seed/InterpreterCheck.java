package org.dragoman.dispatch.adapter.seed;

import static org.dragoman.dispatch.adapter.seed.SeedRules.phone;
import static org.dragoman.dispatch.adapter.seed.SeedRules.require;
import static org.dragoman.dispatch.adapter.seed.SeedRules.unique;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.dragoman.dispatch.domain.interpreter.Availability;
import org.dragoman.dispatch.domain.request.SubjectDomain;

/** What must hold for the interpreters of a seed file and their certifications. */
final class InterpreterCheck {

    private final SeedRules rules;

    InterpreterCheck(SeedRules rules) {
        this.rules = rules;
    }

    /** @throws SeedRefused with one sentence */
    void check(List<CitySeed.Interpreter> interpreters) {
        interpreters.forEach(this::check);
        unique("interpreter", interpreters.stream().map(CitySeed.Interpreter::number));
        unique("the phone of interpreter", interpreters.stream(), CitySeed.Interpreter::phone,
                CitySeed.Interpreter::number);
    }

    private void check(CitySeed.Interpreter interpreter) {
        String where = "interpreter " + interpreter.number();
        require(interpreter.number().matches("[0-9]{4}"), "%s: a public number has four digits", where);
        phone(where, interpreter.phone());
        require(isChoosable(interpreter.availability()),
                "%s: availability is available, off_duty or on_break, not '%s'",
                where, interpreter.availability());
        unique(where + ": variety", interpreter.varieties().stream());
        interpreter.varieties().forEach(tag -> rules.spoken(where, tag));
        interpreter.certifications().forEach(certification -> {
            require(interpreter.varieties().contains(certification.variety()),
                    "%s: certified for '%s', which is not among the varieties", where, certification.variety());
            check(where, certification);
        });
    }

    private static boolean isChoosable(String availability) {
        return Stream.of(Availability.values())
                .filter(Availability::isChoosable)
                .anyMatch(choice -> choice.name().equalsIgnoreCase(availability));
    }

    private static void check(String where, CitySeed.Certification certification) {
        require(!certification.domains().isEmpty(), "%s: a certification needs a domain", where);
        certification.domains().forEach(code -> require(SubjectDomain.ofCode(code).isPresent(),
                "%s: '%s' is no domain; use %s", where, code,
                Stream.of(SubjectDomain.values()).map(SubjectDomain::code).collect(Collectors.joining(", "))));
        LocalDate issued = SeedDate.read(certification.issued(), LocalDate.EPOCH);
        String expires = certification.expires();
        require(expires == null || !SeedDate.read(expires, LocalDate.EPOCH).isBefore(issued),
                "%s: the certification for '%s' expires before it is issued", where, certification.variety());
    }
}
