package org.dragoman.local.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import org.dragoman.contract.Overheard;
import org.junit.jupiter.api.Test;

/** All that the running gateway asks of its carrier in these tests is judged by the carrier's own description. */
class CarrierContractTest {

    private final Stack stack = Stack.running();

    @Test
    void theRunningCarrierIsOverheard() {
        var secrets = stack.local().secrets();
        var password = Base64.getEncoder().encodeToString((secrets.carrierAccount() + ":" + secrets.carrierToken())
                .getBytes(StandardCharsets.UTF_8));
        var carrier = new Http(stack.wallOfPhones(), Map.of("Authorization", "Basic " + password));
        var before = Overheard.count();

        carrier.get("/2010-04-01/Accounts/%s/Calls.json?Status=queued".formatted(secrets.carrierAccount())).ok();

        assertThat(Overheard.count()).isGreaterThan(before);
    }
}
