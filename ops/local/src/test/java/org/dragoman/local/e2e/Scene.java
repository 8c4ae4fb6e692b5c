package org.dragoman.local.e2e;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** One scenario while it is played: who is who in it, and since when the wall is watched. */
public final class Scene {

    private static final Set<String> FOUND_BY_RINGING = Set.of("first interpreter", "second interpreter",
            "third interpreter", "vendor");

    private final Stack stack = Stack.running();
    private final Wall wall = stack.wall();
    private final Map<String, String> cast = new HashMap<>(Map.of("agency", People.NYC_AGENCY, "desk",
            People.FLUSHING_DESK, "backup line", People.NYC_BACKUP));
    private final long began = witness().now();
    private @Nullable Tongue tongue;
    private long chosen = began;
    private long lastAct = began;
    private String city = "nyc";

    Stack stack() {
        return stack;
    }

    Wall wall() {
        return wall;
    }

    Witness witness() {
        return wall.witness();
    }

    Truth truth() {
        return stack.truth();
    }

    Desk desk() {
        return stack.desk(city);
    }

    String city() {
        return city;
    }

    void inMontreal() {
        city = "montreal";
        cast.put("agency", People.MONTREAL_AGENCY);
    }

    String line() {
        return city.equals("nyc") ? People.NYC_LINE : People.MONTREAL_LINE;
    }

    void needs(Tongue asked) {
        act();
        tongue = asked;
    }

    void resident(String phone, Tongue speaks) {
        cast.put("resident", phone);
        tongue = speaks;
    }

    Tongue tongue() {
        var known = tongue;
        if (known == null) {
            throw new AssertionError("The scenario does not say what the resident speaks");
        }
        return known;
    }

    /** The number of somebody's phone; of interpreters and vendors, once it has rung. */
    String phone(String who) {
        var number = cast.get(who);
        return number == null ? wall.labelled(who) : number;
    }

    /** Whoever is not known yet is whose phone rings now. */
    void awaitRing(String who) {
        if (FOUND_BY_RINGING.contains(who) && !cast.containsKey(who)) {
            var kind = who.equals("vendor") ? "vendor" : "interpreter";
            cast.put(who, wall.ringing(kind, People.speaking(tongue().variety()).and(stranger())));
        } else {
            wall.awaitRinging(phone(who));
        }
    }

    private Predicate<JsonNode> stranger() {
        return phone -> !cast.containsValue(phone.path("number").asString());
    }

    /** What is heard from here on follows from what a hand does now. */
    void act() {
        lastAct = witness().now();
    }

    void chose() {
        chosen = witness().now();
    }

    long began() {
        return began;
    }

    long lastAct() {
        return lastAct;
    }

    long chosen() {
        return chosen;
    }
}
