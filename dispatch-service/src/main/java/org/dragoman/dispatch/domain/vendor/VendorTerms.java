package org.dragoman.dispatch.domain.vendor;

import java.util.Optional;
import org.dragoman.dispatch.domain.place.OpeningHours;

/**
 * What was agreed with a vendor.
 *
 * @param digits empty where people answer
 * @param hours empty where its line is always answered
 * @param tariff empty where nothing is known of what it charges
 */
public record VendorTerms(Optional<MenuDigits> digits, Optional<OpeningHours> hours, Optional<Tariff> tariff) {

    public static final VendorTerms NONE = new VendorTerms(Optional.empty(), Optional.empty(), Optional.empty());
}
