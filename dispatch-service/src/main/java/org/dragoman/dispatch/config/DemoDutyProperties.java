package org.dragoman.dispatch.config;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How seeded interpreters get past the duty line.
 *
 * @param dutyPin 4 to 8 digits, for every interpreter of the seed files, set anew at each start; empty changes no PIN
 */
@ConfigurationProperties("dragoman.demo")
public record DemoDutyProperties(@DefaultValue("") String dutyPin) {

    public DemoDutyProperties {
        if (!dutyPin.matches("|[0-9]{4,8}")) {
            throw new WrongSetting("dragoman.demo.duty-pin has 4 to 8 digits.");
        }
    }

    @Override
    public String toString() {
        return "DemoDutyProperties[•••]";
    }
}
