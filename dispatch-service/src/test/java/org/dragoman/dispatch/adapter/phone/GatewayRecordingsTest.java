package org.dragoman.dispatch.adapter.phone;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.dragoman.dispatch.domain.CityId;
import org.dragoman.dispatch.memory.InMemoryRecordings;
import org.dragoman.dispatch.port.Recordings;
import org.dragoman.dispatch.port.RecordingsContract;
import org.dragoman.stores.Stores;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.web.reactive.function.client.WebClient;

class GatewayRecordingsTest extends RecordingsContract {

    private static final ServedRecordings SERVED = new ServedRecordings(new InMemoryRecordings());

    GatewayRecordingsTest() {
        super(new GatewayRecordings(WebClient.create(SERVED.url())));
    }

    @AfterAll
    static void stop() {
        SERVED.close();
    }

    @Test
    void aGatewayThatIsAwayIsToldAsSuch() {
        var away = new GatewayRecordings(WebClient.create("http://localhost:" + Stores.freePort()));
        assertThatThrownBy(() -> away.all(new CityId("nyc")).block()).isInstanceOf(Recordings.Away.class);
        assertThatThrownBy(() -> away.withdraw(new CityId("nyc"), InMemoryRecordings.GREETING).block())
                .isInstanceOf(Recordings.Away.class);
    }
}
