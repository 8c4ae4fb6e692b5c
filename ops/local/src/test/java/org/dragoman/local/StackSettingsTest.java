package org.dragoman.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Map;
import org.dragoman.local.process.StackException;
import org.junit.jupiter.api.Test;

class StackSettingsTest {

    private static final Path CHECKOUT = Path.of("/checkout");

    @Test
    void thePortsOfTheContractAreTheDefault() {
        var settings = StackSettings.from(CHECKOUT, Map.of());
        assertThat(settings.dispatchPort()).isEqualTo(8080);
        assertThat(settings.gatewayPort()).isEqualTo(8081);
        assertThat(settings.carrierPort()).isEqualTo(8082);
        assertThat(settings.home()).isEqualTo(Path.of("/checkout/.local"));
    }

    @Test
    void aWordIsNoPort() {
        assertThatThrownBy(() -> StackSettings.from(CHECKOUT, Map.of("DRAGOMAN_LOCAL_GATEWAY_PORT", "eighty")))
                .isInstanceOf(StackException.class)
                .hasMessage("DRAGOMAN_LOCAL_GATEWAY_PORT=eighty is no TCP port; say a number from 1 to 65535.");
    }

    @Test
    void theCheckoutIsFoundFromAnyFolderInIt() {
        assertThat(StackSettings.checkoutAround(Path.of(""))).exists()
                .satisfies(root -> assertThat(root.resolve("ops/local/pom.xml")).exists());
    }

    @Test
    void outsideACheckoutOneSentenceSaysSo() {
        assertThatThrownBy(() -> StackSettings.checkoutAround(Path.of("/"))).isInstanceOf(StackException.class)
                .hasMessageContaining("runs from a checkout of Dragoman");
    }
}
