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
 * @param lastOfScarce nobody else who speaks one of this person's scarce varieties is free
 */
public record Candidate(
        InterpreterId id, String publicNumber, Availability availability, boolean suspended, Set<VarietyTag> varieties,
        List<Certification> certifications, int scarceOthers, Instant idleSince, int callsToday,
        long qualificationVersion, Traits traits, long version, boolean lastOfScarce) {

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
                qualificationVersion, Traits.UNKNOWN, version, false);
    }

    /** The same after so many calls of the day. */
    public Candidate after(int calls) {
        return new Candidate(id, publicNumber, availability, suspended, varieties, certifications, scarceOthers,
                idleSince, calls, qualificationVersion, traits, version, lastOfScarce);
    }

    /** The same where nobody else who speaks one of the scarce varieties is free, or where somebody is. */
    public Candidate asLastOfScarce(boolean last) {
        return new Candidate(id, publicNumber, availability, suspended, varieties, certifications, scarceOthers,
                idleSince, callsToday, qualificationVersion, traits, version, last);
    }

    /** As the policy would have it: free, and not suspended. */
    public boolean isFree() {
        return availability == Availability.AVAILABLE && !suspended;
    }
}
