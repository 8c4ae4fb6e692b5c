package org.dragoman.dispatch.domain.matching;

import org.dragoman.dispatch.domain.request.Preference;

/** Whether an interpreter is what a preference asks for. */
final class Fit {

    private Fit() {}

    /** False too where nothing of the kind is asked for. */
    static boolean fits(Preference preference, Demand demand, Candidate candidate) {
        var preferences = demand.preferences();
        return switch (preference) {
            case GENDER -> preferences.gender().filter(wanted -> candidate.traits().gender()
                    .filter(wanted::equals).isPresent()).isPresent();
            case KNOWN -> preferences.knownInterpreter().filter(candidate.publicNumber()::equals).isPresent();
            case EXPERIENCE -> preferences.experience().filter(candidate.traits().experience()::contains).isPresent();
        };
    }
}
