package org.dragoman.gateway.config;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.prf.PrfConfig;
import com.google.crypto.tink.prf.PrfSet;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Reads the Tink keysets. Rotation is Tink's own: add a key to the file, make it primary, restart. */
@Configuration(proxyBeanMethods = false)
class Keysets {

    @Bean
    Aead aead(CryptoProperties crypto) throws GeneralSecurityException {
        AeadConfig.register();
        return read("dragoman.crypto.keyset", "AEAD", crypto.keyset(), Aead.class);
    }

    @Bean
    PrfSet lookup(CryptoProperties crypto) throws GeneralSecurityException {
        PrfConfig.register();
        return read("dragoman.crypto.lookup-keyset", "PRF", crypto.lookupKeyset(), PrfSet.class);
    }

    private static <T> T read(String key, String kind, Path file, Class<T> primitive) {
        try {
            return TinkJsonProtoKeysetFormat.parseKeyset(Files.readString(file), InsecureSecretKeyAccess.get())
                    .getPrimitive(RegistryConfiguration.get(), primitive);
        } catch (IOException | GeneralSecurityException e) {
            throw new WrongSetting("%s does not name a readable Tink JSON keyset for %s: %s".formatted(key, kind, file),
                    e);
        }
    }
}
