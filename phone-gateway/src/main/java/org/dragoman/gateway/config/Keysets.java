package org.dragoman.gateway.config;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig;
import java.io.IOException;
import java.nio.file.Files;
import java.security.GeneralSecurityException;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Reads the Tink keyset. Rotation is Tink's own: add a key to the file, make it primary, restart. */
@Configuration(proxyBeanMethods = false)
class Keysets {

    @Bean
    Aead aead(CryptoProperties crypto) throws GeneralSecurityException {
        AeadConfig.register();
        try {
            return TinkJsonProtoKeysetFormat
                    .parseKeyset(Files.readString(crypto.keyset()), InsecureSecretKeyAccess.get())
                    .getPrimitive(RegistryConfiguration.get(), Aead.class);
        } catch (IOException | GeneralSecurityException e) {
            throw new WrongSetting("dragoman.crypto.keyset does not name a readable Tink JSON keyset for AEAD: %s"
                    .formatted(crypto.keyset()), e);
        }
    }
}
