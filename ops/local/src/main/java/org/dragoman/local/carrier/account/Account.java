package org.dragoman.local.carrier.account;

import java.util.List;
import java.util.Optional;

/** The one account of this carrier: its identifier, its secret, and the numbers it owns. */
public record Account(String sid, String authToken, List<Line> lines) {
    public static final String API_VERSION = "2010-04-01";

    public Account {
        if (!sid.matches("AC[0-9a-f]{32}")) {
            throw new IllegalArgumentException("dragoman.carrier.account-sid must be AC and 32 hex digits");
        }
        if (authToken.isBlank()) {
            throw new IllegalArgumentException("dragoman.carrier.auth-token must not be empty");
        }
        lines = List.copyOf(lines);
    }

    public Optional<Line> line(String number) {
        return lines.stream().filter(line -> line.number().equals(number)).findFirst();
    }

    public boolean owns(String number) {
        return line(number).isPresent();
    }

    /** The path of a resource of this account, as it stands in the carrier's answers. */
    public String path(String rest) {
        return "/" + API_VERSION + "/Accounts/" + sid + "/" + rest;
    }
}
