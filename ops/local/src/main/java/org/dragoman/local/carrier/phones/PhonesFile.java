package org.dragoman.local.carrier.phones;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** The phones of the make-believe city, from a JSON file: a list of {@link PhoneRecord}. */
public final class PhonesFile {
    private final JsonMapper json;

    public PhonesFile(JsonMapper json) {
        this.json = json;
    }

    public List<PhoneRecord> read(Path file) {
        if (!Files.isReadable(file)) {
            throw new IllegalArgumentException("dragoman.carrier.phones: there is no readable file " + file);
        }
        try {
            return List.of(json.readValue(file, PhoneRecord[].class));
        } catch (JacksonException e) {
            throw new IllegalArgumentException("dragoman.carrier.phones: " + file + " is not a list of phones: "
                    + e.getOriginalMessage(), e);
        }
    }
}
