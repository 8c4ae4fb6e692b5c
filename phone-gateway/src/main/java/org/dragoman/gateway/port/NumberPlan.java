package org.dragoman.gateway.port;

import org.dragoman.gateway.domain.PhoneNumber;

/** Which numbers may be rung: possible ones that cost what a call costs. */
public interface NumberPlan {

    boolean mayRing(PhoneNumber number);
}
