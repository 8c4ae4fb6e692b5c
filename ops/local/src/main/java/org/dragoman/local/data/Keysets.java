package org.dragoman.local.data;

import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.Parameters;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import com.google.crypto.tink.prf.PredefinedPrfParameters;
import com.google.crypto.tink.prf.PrfConfig;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import org.dragoman.local.process.StackException;

/**
 * The two Tink keysets of this installation, made once. Whoever loses them loses the phone numbers in the database, so
 * they live and die with the data folder.
 *
 * @param phones
 *            AES-256-GCM
 * @param lookup
 *            HMAC-SHA-256 as a PRF
 */
public record Keysets(Path phones, Path lookup) {

    private static final FileAttribute<?> OWNER_ONLY = PosixFilePermissions
            .asFileAttribute(PosixFilePermissions.fromString("rw-------"));

    /**
     * @throws StackException
     *             if they are missing although there are data that only they can read
     */
    public static Keysets in(DataFolder folder) {
        var phones = folder.secrets().resolve("phones.keyset.json");
        var lookup = folder.secrets().resolve("lookup.keyset.json");
        if (Files.exists(folder.postgresComplete()) && !(Files.exists(phones) && Files.exists(lookup))) {
            throw new StackException(
                    "The keys in %s are gone, and the phone numbers in the database cannot be read without them; put them back, or delete %s to begin with empty tables."
                            .formatted(folder.secrets(), folder.root()));
        }
        try {
            AeadConfig.register();
            PrfConfig.register();
            return new Keysets(
                    made(phones, PredefinedAeadParameters.AES256_GCM),
                    made(lookup, PredefinedPrfParameters.HMAC_SHA256_PRF));
        } catch (IOException | GeneralSecurityException e) {
            throw new StackException("The keysets in %s cannot be made: %s.".formatted(folder.secrets(), e), e);
        }
    }

    private static Path made(Path file, Parameters parameters) throws IOException, GeneralSecurityException {
        if (Files.exists(file)) {
            return file;
        }
        var keyset = TinkJsonProtoKeysetFormat.serializeKeyset(KeysetHandle.generateNew(parameters),
                InsecureSecretKeyAccess.get());
        // Whole or not at all, and never readable by others, not even for a moment.
        var draft = Files.createTempFile(file.getParent(), "keyset", ".new", OWNER_ONLY);
        Files.writeString(draft, keyset);
        return Files.move(draft, file);
    }
}
