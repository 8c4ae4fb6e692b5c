package org.dragoman.dispatch.port;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import java.util.Optional;
import org.dragoman.dispatch.domain.CityId;
import org.dragoman.dispatch.domain.complaint.ComplaintReference;
import org.dragoman.dispatch.domain.complaint.Filing;
import org.dragoman.dispatch.domain.complaint.KnownComplaint;
import org.dragoman.dispatch.domain.request.RequestId;
import org.dragoman.dispatch.domain.request.Urgency;
import org.junit.jupiter.api.Test;

/** A caller's complaint is filed once, under one reference, and followed up once. */
public abstract class ComplaintsContract extends Trial {

    private static final ComplaintReference FIRST = new ComplaintReference("402-731");
    private static final ComplaintReference OTHER = new ComplaintReference("000-009");

    protected ComplaintsContract(Stage stage) {
        super(stage);
    }

    private Filing filed(CityId where, RequestId request, ComplaintReference drawn) {
        return Objects.requireNonNull(stage.complaints().file(where, request, drawn).block());
    }

    private boolean followedUp(CityId where, RequestId request) {
        return Boolean.TRUE.equals(stage.complaints().followUp(where, request).block());
    }

    private Optional<KnownComplaint> found(CityId where, ComplaintReference reference) {
        return stage.complaints().find(where, reference).blockOptional();
    }

    @Test
    void isFiledOnceAndFollowedUpOnce() {
        var request = waiting(Urgency.ROUTINE);
        assertThat(followedUp(city, request)).as("there is none").isFalse();
        assertThat(filed(city, request, FIRST)).isEqualTo(new Filing.Filed(FIRST, false));
        assertThat(filed(city, request, OTHER)).as("the same key again").isEqualTo(new Filing.Filed(FIRST, true));
        assertThat(followedUp(city, request)).isTrue();
        assertThat(followedUp(city, request)).isFalse();
        assertThat(filed(city, request, OTHER)).as("it is not opened again").isEqualTo(new Filing.Filed(FIRST, true));
        assertThat(followedUp(city, request)).isFalse();
    }

    @Test
    void isFoundByItsReferenceOpenOrNot() {
        var request = waiting(Urgency.ROUTINE);
        filed(city, request, FIRST);
        assertThat(found(city, FIRST)).contains(new KnownComplaint(FIRST, request, stage.now(), Optional.empty()));
        followedUp(city, request);
        assertThat(found(city, FIRST)).contains(
                new KnownComplaint(FIRST, request, stage.now(), Optional.of(stage.now())));
        assertThat(found(city, OTHER)).isEmpty();
    }

    @Test
    void noTwoOfACityHaveOneReference() {
        filed(city, waiting(Urgency.ROUTINE), FIRST);
        var second = waiting(Urgency.ROUTINE);
        assertThat(filed(city, second, FIRST)).isEqualTo(new Filing.ReferenceTaken());
        assertThat(filed(city, second, OTHER)).isEqualTo(new Filing.Filed(OTHER, false));
    }

    @Test
    void anotherCitysRequestIsNone() {
        var request = waiting(Urgency.ROUTINE);
        var elsewhere = stage.foundCity();
        assertThat(filed(elsewhere, request, FIRST)).isEqualTo(new Filing.UnknownRequest());
        filed(city, request, FIRST);
        assertThat(followedUp(elsewhere, request)).isFalse();
        assertThat(found(elsewhere, FIRST)).isEmpty();
    }
}
