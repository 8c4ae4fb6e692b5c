package org.dragoman.local.carrier.phones;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Whose phone it is. */
public enum PhoneKind {
    @JsonProperty("resident")
    RESIDENT, @JsonProperty("desk")
    DESK, @JsonProperty("agency")
    AGENCY, @JsonProperty("interpreter")
    INTERPRETER, @JsonProperty("backup")
    BACKUP, @JsonProperty("vendor")
    VENDOR
}
