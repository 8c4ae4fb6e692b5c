package org.dragoman.dispatch.system;

import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import com.google.crypto.tink.prf.PredefinedPrfParameters;
import com.google.crypto.tink.prf.PrfConfig;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;

/** Fresh keysets in a temporary folder. */
record TestKeysets(Path aead, Path lookup) {

    static TestKeysets make() {
        try {
            AeadConfig.register();
            PrfConfig.register();
            var folder = Files.createTempDirectory("dragoman-keys");
            return new TestKeysets(
                    write(folder.resolve("aead.json"), KeysetHandle.generateNew(PredefinedAeadParameters.AES256_GCM)),
                    write(folder.resolve("lookup.json"),
                            KeysetHandle.generateNew(PredefinedPrfParameters.HMAC_SHA256_PRF)));
        } catch (GeneralSecurityException | IOException e) {
            throw new IllegalStateException("No keysets for the test", e);
        }
    }

    private static Path write(Path file, KeysetHandle keyset) throws GeneralSecurityException, IOException {
        return Files.writeString(file,
                TinkJsonProtoKeysetFormat.serializeKeyset(keyset, InsecureSecretKeyAccess.get()));
    }
}
