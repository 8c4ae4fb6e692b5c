package org.dragoman.gateway.domain.call;

/** What a person answers to an offer: yes, no, or no and a break after it. */
public enum OfferAnswer {
    ACCEPT, DECLINE, DECLINE_BREAK
}
