package org.dragoman.dispatch.config;

import java.util.Map;
import java.util.Set;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How people and machines get into seeded cities. Set anew at each start of the local stack; empty everywhere else.
 *
 * @param password by role (desk, interpreter, supervisor, admin): accounts of a role without one are not made
 * @param token by city: a bearer token with the rights of a supervisor; the one before it ends with the start
 * @param pin 4 to 8 digits by which the offices of seeded cities get in on their line, each with its code; empty: none is set
 */
@ConfigurationProperties("dragoman.demo")
public record DemoProperties(@DefaultValue Map<String, String> password, @DefaultValue Map<String, String> token,
        @DefaultValue("") String pin) {

    private static final Set<String> ROLES = Set.of("desk", "interpreter", "supervisor", "admin");

    public DemoProperties {
        if (!ROLES.containsAll(password.keySet())) {
            throw new WrongSetting("dragoman.demo.password.* is by role: desk, interpreter, supervisor or admin.");
        }
        if (!pin.matches("|[0-9]{4,8}")) {
            throw new WrongSetting("dragoman.demo.pin is 4 to 8 digits, or left out.");
        }
    }

    @Override
    public String toString() {
        return "DemoProperties[•••]";
    }
}
