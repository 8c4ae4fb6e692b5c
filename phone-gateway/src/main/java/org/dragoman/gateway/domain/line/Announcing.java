package org.dragoman.gateway.domain.line;

import java.util.Optional;

/**
 * What a line tells its callers besides its menu.
 *
 * @param danger callers are asked whether somebody is in danger
 * @param notice what is said to everybody at present
 * @param office callers are asked for the code of an office
 */
public record Announcing(boolean danger, Optional<Notice> notice, boolean office) {

    public static final Announcing NOTHING = new Announcing(false, Optional.empty());

    public Announcing(boolean danger, Optional<Notice> notice) {
        this(danger, notice, false);
    }
}
