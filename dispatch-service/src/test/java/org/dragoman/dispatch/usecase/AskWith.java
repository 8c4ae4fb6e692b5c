package org.dragoman.dispatch.usecase;

import java.util.Optional;
import org.dragoman.dispatch.domain.request.Preferences;

/** An ask with one field changed. */
record AskWith(Ask ask) {

    Ask language(String other) {
        return new Ask(ask.city(), ask.idempotency(), other, ask.site(), ask.domain(), ask.urgency(),
                ask.preferences(), ask.deskNumber(), ask.residentNumber(), ask.callBack());
    }

    Ask site(String other) {
        return new Ask(ask.city(), ask.idempotency(), ask.language(), other, ask.domain(), ask.urgency(),
                ask.preferences(), ask.deskNumber(), ask.residentNumber(), ask.callBack());
    }

    Ask domain(String other) {
        return new Ask(ask.city(), ask.idempotency(), ask.language(), ask.site(), Optional.of(other), ask.urgency(),
                ask.preferences(), ask.deskNumber(), ask.residentNumber(), ask.callBack());
    }

    Ask urgency(String other) {
        return new Ask(ask.city(), ask.idempotency(), ask.language(), ask.site(), ask.domain(), Optional.of(other),
                ask.preferences(), ask.deskNumber(), ask.residentNumber(), ask.callBack());
    }

    Ask desk(String number) {
        return new Ask(ask.city(), ask.idempotency(), ask.language(), ask.site(), ask.domain(), ask.urgency(),
                ask.preferences(), Optional.of(number), ask.residentNumber(), ask.callBack());
    }

    Ask callBack(String number, String until) {
        return new Ask(ask.city(), ask.idempotency(), ask.language(), ask.site(), ask.domain(), ask.urgency(),
                ask.preferences(), ask.deskNumber(), ask.residentNumber(),
                Optional.of(new Ask.CallBack(number, until)));
    }

    Ask resident(String number) {
        return new Ask(ask.city(), ask.idempotency(), ask.language(), ask.site(), ask.domain(), ask.urgency(),
                ask.preferences(), ask.deskNumber(), Optional.of(number), ask.callBack());
    }

    Ask preferences(Preferences others) {
        return new Ask(ask.city(), ask.idempotency(), ask.language(), ask.site(), ask.domain(), ask.urgency(), others,
                ask.deskNumber(), ask.residentNumber(), ask.callBack());
    }
}
