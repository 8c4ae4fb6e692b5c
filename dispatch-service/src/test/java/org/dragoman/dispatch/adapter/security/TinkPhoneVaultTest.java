package org.dragoman.dispatch.adapter.security;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import com.google.crypto.tink.prf.PredefinedPrfParameters;
import com.google.crypto.tink.prf.PrfConfig;
import com.google.crypto.tink.prf.PrfSet;
import java.security.GeneralSecurityException;
import org.dragoman.dispatch.domain.CityId;
import org.dragoman.dispatch.domain.PhoneNumber;
import org.dragoman.dispatch.domain.vendor.MenuDigits;
import org.junit.jupiter.api.Test;

/** What is sealed is read again only as what it is, and only for its city. */
class TinkPhoneVaultTest {

    private static final CityId NYC = new CityId("nyc");
    private static final MenuDigits DIGITS = new MenuDigits("ww4711#");
    private final TinkPhoneVault vault = new TinkPhoneVault(aead(), prf());

    private static Aead aead() {
        try {
            AeadConfig.register();
            return KeysetHandle.generateNew(PredefinedAeadParameters.AES256_GCM)
                    .getPrimitive(RegistryConfiguration.get(), Aead.class);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static PrfSet prf() {
        try {
            PrfConfig.register();
            return KeysetHandle.generateNew(PredefinedPrfParameters.HMAC_SHA256_PRF)
                    .getPrimitive(RegistryConfiguration.get(), PrfSet.class);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void digitsAreReadAgainByTheirCityAlone() {
        var sealed = vault.seal(NYC, DIGITS);
        assertThat(new String(sealed, ISO_8859_1)).doesNotContain("4711");
        assertThat(vault.openDigits(NYC, sealed)).isEqualTo(DIGITS);
        assertThatThrownBy(() -> vault.openDigits(new CityId("montreal"), sealed))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void digitsAreNoNumberAndANumberIsNoDigits() {
        var number = vault.seal(NYC, new PhoneNumber("+12125550181"));
        assertThatThrownBy(() -> vault.open(NYC, vault.seal(NYC, DIGITS))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> vault.openDigits(NYC, number)).isInstanceOf(IllegalArgumentException.class);
    }
}
