package org.dragoman.gateway.domain.words;

/** A text message that dispatch-service can order by name (contract gateway-internal.yaml, schema TextWord). */
public enum TextWord {
    PUT_ON_BREAK, LIMIT_NEAR, LIMIT_REACHED
}
