package org.dragoman.dispatch.domain.matching;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.dragoman.dispatch.domain.interpreter.Availability;
import org.dragoman.dispatch.domain.interpreter.Certification;
import org.dragoman.dispatch.domain.interpreter.InterpreterId;
import org.dragoman.dispatch.domain.interpreter.Traits;
import org.dragoman.dispatch.domain.language.VarietyTag;

/**
 * An interpreter as the policy sees one: facts of one moment, checked again by the commit.
 *
 * @param scarceOthers how many scarce varieties this person speaks; the fewer, the sooner asked
 * @param callsToday sessions since midnight in the city's time zone
 * @param qualificationVersion the commit refuses the match where it has moved on
 * @param traits what preferences ask about
 * @param version of the interpreter's row when it was looked at; names these facts among all that were ever true
 */
public record Candidate(
        InterpreterId id, String publicNumber, Availability availability, boolean suspended, Set<VarietyTag> varieties,
        List<Certification> certifications, int scarceOthers, Instant idleSince, int callsToday,
        long qualificationVersion, Traits traits, long version) {

    public Candidate {
        varieties = Set.copyOf(varieties);
        certifications = List.copyOf(certifications);
    }

    /** Somebody of whom no preference can know anything. */
    public Candidate(
            InterpreterId id, String publicNumber, Availability availability, boolean suspended,
            Set<VarietyTag> varieties, List<Certification> certifications, int scarceOthers, Instant idleSince,
            int callsToday, long qualificationVersion, long version) {
        this(id, publicNumber, availability, suspended, varieties, certifications, scarceOthers, idleSince, callsToday,
                qualificationVersion, Traits.UNKNOWN, version);
    }

    /** The same after so many calls of the day. */
    public Candidate after(int calls) {
        return new Candidate(id, publicNumber, availability, suspended, varieties, certifications, scarceOthers,
                idleSince, calls, qualificationVersion, traits, version);
    }
}
