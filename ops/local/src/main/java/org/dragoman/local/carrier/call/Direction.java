package org.dragoman.local.carrier.call;

public enum Direction {
    INBOUND("inbound"), OUTBOUND_API("outbound-api"), OUTBOUND_DIAL("outbound-dial");

    private final String wire;

    Direction(String wire) {
        this.wire = wire;
    }

    public String wire() {
        return wire;
    }
}
