package org.dragoman.dispatch.port;

import static org.assertj.core.api.Assertions.assertThat;

import org.dragoman.dispatch.domain.CityId;
import org.dragoman.dispatch.domain.request.RequestId;
import org.dragoman.dispatch.domain.request.Urgency;
import org.junit.jupiter.api.Test;

/** A caller's complaint is filed once and followed up once. */
public abstract class ComplaintsContract extends Trial {

    protected ComplaintsContract(Stage stage) {
        super(stage);
    }

    private boolean filed(CityId where, RequestId request) {
        return Boolean.TRUE.equals(stage.complaints().file(where, request).block());
    }

    private boolean followedUp(CityId where, RequestId request) {
        return Boolean.TRUE.equals(stage.complaints().followUp(where, request).block());
    }

    @Test
    void isFiledOnceAndFollowedUpOnce() {
        var request = waiting(Urgency.ROUTINE);
        assertThat(followedUp(city, request)).as("there is none").isFalse();
        assertThat(filed(city, request)).isTrue();
        assertThat(filed(city, request)).as("the same key again").isFalse();
        assertThat(followedUp(city, request)).isTrue();
        assertThat(followedUp(city, request)).isFalse();
        assertThat(filed(city, request)).as("it is not opened again").isFalse();
    }

    @Test
    void anotherCitysRequestIsNone() {
        var request = waiting(Urgency.ROUTINE);
        var elsewhere = stage.foundCity();
        assertThat(filed(elsewhere, request)).isFalse();
        filed(city, request);
        assertThat(followedUp(elsewhere, request)).isFalse();
    }
}
