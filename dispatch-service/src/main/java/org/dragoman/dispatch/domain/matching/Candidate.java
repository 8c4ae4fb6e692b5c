package org.dragoman.dispatch.domain.matching;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.dragoman.dispatch.domain.interpreter.Availability;
import org.dragoman.dispatch.domain.interpreter.Certification;
import org.dragoman.dispatch.domain.interpreter.InterpreterId;
import org.dragoman.dispatch.domain.language.VarietyTag;

/**
 * An interpreter as the policy sees one: facts of one moment, checked again by the commit.
 *
 * @param scarceOthers how many scarce varieties this person speaks; the fewer, the sooner asked
 * @param callsToday sessions since midnight in the city's time zone
 * @param qualificationVersion the commit refuses the match where it has moved on
 * @param lastOfScarce nobody else who speaks one of this person's scarce varieties is free
 */
public record Candidate(
        InterpreterId id, String publicNumber, Availability availability, boolean suspended, Set<VarietyTag> varieties,
        List<Certification> certifications, int scarceOthers, Instant idleSince, int callsToday,
        long qualificationVersion, boolean lastOfScarce) {

    public Candidate {
        varieties = Set.copyOf(varieties);
        certifications = List.copyOf(certifications);
    }
}
