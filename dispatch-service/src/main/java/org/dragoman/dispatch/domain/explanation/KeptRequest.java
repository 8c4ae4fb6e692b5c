package org.dragoman.dispatch.domain.explanation;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dragoman.dispatch.domain.CityId;
import org.dragoman.dispatch.domain.language.VarietyTag;
import org.dragoman.dispatch.domain.request.RequestId;
import org.dragoman.dispatch.domain.request.SubjectDomain;
import org.dragoman.dispatch.domain.request.Urgency;

/**
 * What is kept of a request.
 *
 * @param zone the city's
 * @param asOf the store's time of this reading
 * @param notes the ledger, oldest first
 * @param rings in the order of their epochs
 */
public record KeptRequest(
        CityId city, RequestId request, String reference, VarietyTag variety, SubjectDomain domain, KeptTerms terms,
        ZoneId zone, Instant asOf, List<Noted> notes, List<KeptRing> rings) {

    public KeptRequest {
        notes = List.copyOf(notes);
        rings = List.copyOf(rings);
    }

    /** Public numbers of all whom the pool ever proposed for it. */
    public Set<String> everSeen() {
        return notes.stream().filter(Noted.Offered.class::isInstance).map(Noted.Offered.class::cast)
                .flatMap(offered -> offered.decision().stream()).flatMap(decision -> decision.seen().stream())
                .map(Decision.Seen::interpreter).collect(Collectors.toUnmodifiableSet());
    }

    /** When it was asked for. */
    public Instant began() {
        return notes.isEmpty() ? asOf : notes.getFirst().at();
    }

    /** How urgent it was at this moment. */
    Urgency urgencyAt(Instant moment) {
        return notes.stream().filter(note -> !note.at().isAfter(moment)).flatMap(KeptRequest::urgency)
                .reduce((earlier, later) -> later).orElse(Urgency.ROUTINE);
    }

    /** When that changed. */
    Stream<Instant> urgencyChanges() {
        return notes.stream().filter(note -> urgency(note).findAny().isPresent()).map(Noted::at);
    }

    private static Stream<Urgency> urgency(Noted note) {
        return switch (note) {
            case Noted.Requested it -> Stream.of(it.urgency());
            case Noted.Prioritised it -> Stream.of(it.urgency());
            case Noted.Offered it -> Stream.empty();
            case Noted.VendorRung it -> Stream.empty();
            case Noted.NeededHuman it -> Stream.empty();
            case Noted.Happened it -> Stream.empty();
        };
    }

    /** From here on nobody was sought for it any more: its last step, or now. */
    public Instant ended() {
        return notes.isEmpty() || isOpen(notes.getLast()) ? asOf : notes.getLast().at();
    }

    private static boolean isOpen(Noted last) {
        return switch (last) {
            case Noted.Requested it -> true;
            case Noted.Prioritised it -> true;
            case Noted.Offered it -> true;
            case Noted.VendorRung it -> true;
            // Where the failure ends the request, nobody is alerted.
            case Noted.NeededHuman it -> true;
            case Noted.Happened it -> it.to().isOpen();
        };
    }

    Optional<KeptRing> ring(long epoch) {
        return rings.stream().filter(ring -> ring.epoch() == epoch).findFirst();
    }
}
