package org.dragoman.dispatch.adapter.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.UUID;
import org.dragoman.dispatch.domain.CityId;
import org.dragoman.dispatch.domain.interpreter.Availability;
import org.dragoman.dispatch.domain.interpreter.InterpreterId;
import org.dragoman.dispatch.port.Hire;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Each change of what the policy reads is one row, whoever makes it; and no row is kept for ever. */
class KeptFactsTest {

    private final PgStage stage = PgStage.shared();
    private final OwnersHands owner = stage.otherHands();
    private final CityId city = stage.foundCity();
    private InterpreterId person = new InterpreterId(new UUID(0, 0));

    @BeforeEach
    void hire() {
        person = stage.hire(city, Hire.aSpeaker(9_001, Hire.CREOLE, Hire.FRENCH));
    }

    @AfterEach
    void close() throws Exception {
        owner.close();
    }

    private long count(String table) {
        return owner.value(Long.class, "select count(*) from dispatch." + table
                + " where city_id = ? and interpreter_id = ?", city.value(), person.value());
    }

    private void chooses(Availability wanted) {
        stage.advance(Duration.ofSeconds(10));
        stage.interpreters().choose(city, person, wanted).block();
    }

    @Test
    void aChoiceIsOneFactAndNoQualification() {
        long facts = count("interpreter_fact");
        long qualifications = count("qualification_fact");
        chooses(Availability.ON_BREAK);
        assertThat(count("interpreter_fact")).isEqualTo(facts + 1);
        assertThat(count("qualification_fact")).isEqualTo(qualifications);
    }

    @Test
    void aHandThatForgetsTheVersionIsKeptToo() {
        long facts = count("interpreter_fact");
        owner.run("update dispatch.interpreter set availability = 'OFF_DUTY' where city_id = ? and interpreter_id = ?",
                city.value(), person.value());
        assertThat(count("interpreter_fact")).isEqualTo(facts + 1);
        owner.run("update dispatch.certification set suspended_at = dispatch.clock() where city_id = ? "
                + "and interpreter_id = ? and variety = 'ht'", city.value(), person.value());
        assertThat(owner.value(Boolean.class, """
                select bool_or((held ->> 'suspended')::boolean)
                from dispatch.interpreter i
                join dispatch.qualification_fact q using (city_id, interpreter_id, qualification_version)
                cross join jsonb_array_elements(q.certifications) held
                where i.city_id = ? and i.interpreter_id = ?""", city.value(), person.value())).isTrue();
    }

    @Test
    void theServiceCanRewriteNoFact() {
        assertThat(owner.value(Boolean.class, """
                select has_table_privilege('dragoman_dispatch', 'dispatch.interpreter_fact', 'update')
                    or has_table_privilege('dragoman_dispatch', 'dispatch.interpreter_fact', 'delete')
                    or has_table_privilege('dragoman_dispatch', 'dispatch.qualification_fact', 'update')""")).isFalse();
    }

    @Test
    void whatEndedLongAgoIsForgottenAndWhatHeldThenIsKept() {
        chooses(Availability.ON_BREAK);
        chooses(Availability.AVAILABLE);
        var before = stage.now().plusSeconds(1);
        chooses(Availability.OFF_DUTY);
        owner.value(Long.class, "select dispatch.forget_facts(?)", before);
        assertThat(owner.value(String.class, """
                select string_agg(availability, ' ' order by version) from dispatch.interpreter_fact
                where city_id = ? and interpreter_id = ?""", city.value(), person.value()))
                .isEqualTo("AVAILABLE OFF_DUTY");
        assertThat(count("qualification_fact")).as("what they rest on is kept").isEqualTo(1);
    }
}
