package org.dragoman.dispatch.adapter.postgres;

import java.time.Instant;
import java.util.UUID;
import org.dragoman.dispatch.domain.CityId;
import org.dragoman.dispatch.domain.PhoneNumber;
import org.dragoman.dispatch.domain.interpreter.Certification;
import org.dragoman.dispatch.domain.interpreter.InterpreterId;
import org.dragoman.dispatch.domain.request.SubjectDomain;
import org.dragoman.dispatch.port.Hire;
import org.dragoman.dispatch.port.PhoneVault;
import org.dragoman.dispatch.port.Stage;

/** A city and its people, row by row. */
record CityRows(OwnersHands owner, PhoneVault vault) {

    void found(CityId city, String line) {
        owner.run("insert into dispatch.city (city_id, name, hub_language, time_zone) values (?, ?, 'en', ?)",
                city.value(), "City", "America/New_York");
        owner.run("insert into dispatch.agency values (?, 'hra', 'Human Resources Administration')", city.value());
        owner.run("insert into dispatch.site values (?, ?, 'hra', 'Flushing Job Center', ?)", city.value(),
                Stage.SITE.value(), vault.seal(city, new PhoneNumber("+12125550142")));
        owner.run("insert into dispatch.line values (?, ?, ?, '+12125550199', '[]')", city.value(),
                line, Stage.SITE.value());
        owner.run("insert into dispatch.staff_line values (?, ?, 'AGENCY', '+12125550199')", city.value(), line + "7");
    }

    InterpreterId hire(CityId city, Hire hire, Instant now) {
        var id = UUID.randomUUID();
        owner.run("""
                insert into dispatch.interpreter (city_id, interpreter_id, public_number, name, phone_cipher, phone_key,
                    availability, availability_since, idle_since, gender, experience)
                values (?, ?, ?, 'Test', ?, ?, 'AVAILABLE', ?, ?, ?, ?)""",
                city.value(), id, hire.publicNumber(), vault.seal(city, hire.phone()), vault.key(hire.phone()), now,
                now.minus(hire.idle()), hire.traits().gender().map(Enum::name).orElse(null),
                hire.traits().experience().stream().map(SubjectDomain::code).toArray(String[]::new));
        hire.varieties().forEach(variety -> owner.run("insert into dispatch.interpreter_variety values (?, ?, ?)",
                city.value(), id, variety.value()));
        hire.certifications().forEach(certification -> certify(city, id, certification));
        return new InterpreterId(id);
    }

    private void certify(CityId city, UUID interpreter, Certification held) {
        var domains = held.domains().stream().map(SubjectDomain::code).toArray(String[]::new);
        owner.run("""
                insert into dispatch.certification (city_id, certification_id, interpreter_id, variety, kind, issuer,
                    domains, issued_on, expires_on) values (?, ?, ?, ?, ?, 'City', ?, ?, ?)""",
                city.value(), UUID.randomUUID(), interpreter, held.variety().value(), held.kind(), domains,
                held.issued(),
                held.expires().orElse(null));
    }
}
