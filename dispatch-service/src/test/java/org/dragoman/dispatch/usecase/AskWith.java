package org.dragoman.dispatch.usecase;

import java.util.Optional;
import org.dragoman.dispatch.domain.request.Preferences;

/** An ask with one field changed. */
record AskWith(Ask ask) {

    Ask language(String other) {
        return new Ask(ask.city(), ask.idempotency(), other, ask.site(), ask.domain(), ask.urgency(),
                ask.preferences(), ask.deskNumber(), ask.residentNumber());
    }

    Ask site(String other) {
        return new Ask(ask.city(), ask.idempotency(), ask.language(), other, ask.domain(), ask.urgency(),
                ask.preferences(), ask.deskNumber(), ask.residentNumber());
    }

    Ask domain(String other) {
        return new Ask(ask.city(), ask.idempotency(), ask.language(), ask.site(), Optional.of(other), ask.urgency(),
                ask.preferences(), ask.deskNumber(), ask.residentNumber());
    }

    Ask urgency(String other) {
        return new Ask(ask.city(), ask.idempotency(), ask.language(), ask.site(), ask.domain(), Optional.of(other),
                ask.preferences(), ask.deskNumber(), ask.residentNumber());
    }

    Ask desk(String number) {
        return new Ask(ask.city(), ask.idempotency(), ask.language(), ask.site(), ask.domain(), ask.urgency(),
                ask.preferences(), Optional.of(number), ask.residentNumber());
    }

    Ask resident(String number) {
        return new Ask(ask.city(), ask.idempotency(), ask.language(), ask.site(), ask.domain(), ask.urgency(),
                ask.preferences(), ask.deskNumber(), Optional.of(number));
    }

    Ask preferences(Preferences others) {
        return new Ask(ask.city(), ask.idempotency(), ask.language(), ask.site(), ask.domain(), ask.urgency(), others,
                ask.deskNumber(), ask.residentNumber());
    }
}
