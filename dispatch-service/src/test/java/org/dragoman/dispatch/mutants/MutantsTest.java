package org.dragoman.dispatch.mutants;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.dragoman.dispatch.simulation.BugHunt;
import org.junit.jupiter.api.Test;

/** The list keeps up with the code; {@code ops/bin/mutants} lets the suites loose on it. */
class MutantsTest {

    @Test
    void eachMutantStillFindsItsPlace() {
        assertThat(Mutant.all()).allSatisfy(
                mutant -> assertThat(mutant.source(Mutants.checkout())).isNotEmpty());
    }

    @Test
    void thereAreAtLeastThirtyAndNoTwoAreTheSame() {
        var names = Mutant.all().stream().map(Mutant::name).toList();
        assertThat(names).doesNotHaveDuplicates();
        assertThat(names.size() + BugHunt.names().size()).isGreaterThanOrEqualTo(30);
    }

    @Test
    void aMutantThatTheCodeHasLeftBehindIsRefused() {
        var stale = new Mutant("stale", "pom.xml", "no such words stand here", "", List.of("AnyTest"));
        assertThatThrownBy(() -> stale.source(Mutants.checkout())).hasMessageContaining("exactly once");
    }
}
