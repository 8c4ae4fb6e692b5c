package org.dragoman.dispatch.adapter.security;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.prf.PrfConfig;
import com.google.crypto.tink.prf.PrfSet;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import org.dragoman.dispatch.config.CryptoProperties;
import org.dragoman.dispatch.port.PhoneVault;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Reads the two Tink keysets. Rotation is Tink's own: add a key to the file, make it primary, restart. */
@Configuration(proxyBeanMethods = false)
class Keysets {

    @Bean
    PhoneVault phoneVault(CryptoProperties crypto) throws GeneralSecurityException {
        AeadConfig.register();
        PrfConfig.register();
        var aead = read("dragoman.crypto.keyset", crypto.keyset())
                .getPrimitive(RegistryConfiguration.get(), Aead.class);
        var prf = read("dragoman.crypto.lookup-keyset", crypto.lookupKeyset())
                .getPrimitive(RegistryConfiguration.get(), PrfSet.class);
        return new TinkPhoneVault(aead, prf);
    }

    private static KeysetHandle read(String key, Path file) {
        try {
            return TinkJsonProtoKeysetFormat.parseKeyset(Files.readString(file), InsecureSecretKeyAccess.get());
        } catch (IOException | GeneralSecurityException e) {
            throw new IllegalStateException(key + " does not name a readable Tink JSON keyset: " + file, e);
        }
    }
}
