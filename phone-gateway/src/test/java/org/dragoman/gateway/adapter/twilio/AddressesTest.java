package org.dragoman.gateway.adapter.twilio;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.dragoman.gateway.domain.CityId;
import org.dragoman.gateway.domain.LegKey;
import org.dragoman.gateway.domain.script.Position;
import org.junit.jupiter.api.Test;

class AddressesTest {

    private static final LegKey LEG = new LegKey(new CityId("nyc"), UUID.randomUUID());

    private final Addresses addresses = new Addresses("https://phone.example.org");

    @Test
    void aStepIsAskedForAgainAFewTimes() {
        assertThat(addresses.to(new Position.AtMenu(2)))
                .matches("https://phone\\.example\\.org/twilio/voice/menu\\?s=[A-Za-z0-9_-]+#rc=3&rp=all");
    }

    @Test
    void aReportIsSentAgainAsOftenAsTheCarrierCan() {
        assertThat(addresses.callStatus(LEG)).contains("/twilio/status/leg?s=").endsWith("#rc=5&rp=all");
        assertThat(addresses.roomStatus(LEG.city())).contains("/twilio/status/room?s=").endsWith("#rc=5&rp=all");
    }
}
