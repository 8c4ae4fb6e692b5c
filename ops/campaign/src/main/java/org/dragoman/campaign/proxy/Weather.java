package org.dragoman.campaign.proxy;

/** How a wire behaves. */
public enum Weather {
    FAIR,
    /** Each piece is late by {@link Proxy#DELAY}. */
    SLOW,
    /** Nothing passes, nobody is told; what was sent arrives when the weather changes, as after lost packets. */
    HOLE,
    /** What is asked arrives, and is done; the first answer is lost with its connection. */
    REPLIES_LOST,
    /** Nobody can connect. */
    DOWN
}
