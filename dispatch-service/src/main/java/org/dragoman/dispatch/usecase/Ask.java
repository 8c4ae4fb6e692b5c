package org.dragoman.dispatch.usecase;

import java.util.Optional;
import org.dragoman.dispatch.domain.CityId;
import org.dragoman.dispatch.domain.request.Idempotency;
import org.dragoman.dispatch.domain.request.Preferences;

/**
 * What a desk asks for, unchecked: as typed or posted.
 *
 * @param language a tag of the catalogue
 * @param deskNumber rung as the anchor after the interpreter; empty with {@code residentNumber} empty: the site's phone
 * @param residentNumber rung too; the anchor where no desk is to be rung
 */
public record Ask(
        CityId city, Idempotency idempotency, String language, String site, Optional<String> domain,
        Optional<String> urgency, Preferences preferences, Optional<String> deskNumber,
        Optional<String> residentNumber) {}
