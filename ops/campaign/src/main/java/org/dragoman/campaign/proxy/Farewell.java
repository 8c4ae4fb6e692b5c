package org.dragoman.campaign.proxy;

/** How a connection is cut. Clients treat the two differently: FIN looks like a server that closed in good order. */
public enum Farewell {
    FIN, RST
}
