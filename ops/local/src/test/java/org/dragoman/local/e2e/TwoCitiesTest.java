package org.dragoman.local.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Two cities on the same installation; how Montréal is greeted in French is a scenario. */
class TwoCitiesTest {

    private final Stack stack = Stack.running();

    @AfterEach
    void calm() {
        stack.calm();
    }

    @Test
    void neitherCitySeesARequestOfTheOther() {
        var request = stack.desk("montreal").request("es", People.COTE_DES_NEIGES,
                Map.of("desk", People.COTE_DES_NEIGES_DESK));
        assertThat(stack.desk("montreal").http().get("/api/v1/requests/" + request).status()).isEqualTo(200);
        assertThat(stack.desk("nyc").http().get("/api/v1/requests/" + request).status()).isEqualTo(404);
        assertThat(stack.desk("nyc").cancel(request).status()).isEqualTo(404);
    }
}
