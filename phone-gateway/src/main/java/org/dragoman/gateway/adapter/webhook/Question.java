package org.dragoman.gateway.adapter.webhook;

import java.util.Optional;
import org.dragoman.gateway.domain.PhoneNumber;
import org.dragoman.gateway.domain.script.Typed;
import org.dragoman.gateway.usecase.FinishBackup.Rung;

/**
 * A carrier asks what a phone does next.
 *
 * @param call its id at the carrier; empty where none is named, or none that a carrier gives
 * @param dialled the number that a resident called; empty for phones that we rang
 * @param from the number of whoever called us, where it is told
 * @param keys all that were pressed
 * @param typed in answer to a question that takes several keys, perhaps a secret; empty where none was asked
 * @param isOver the call had ended when this was asked
 * @param rung the call to the backup line
 */
public record Question(Optional<String> call, Optional<PhoneNumber> dialled, Optional<PhoneNumber> from,
        Optional<String> keys, Optional<Typed> typed, boolean isOver, Rung rung) {

    /** @throws NoCallNamed where it names none */
    public String callSid() {
        return call.orElseThrow(NoCallNamed::new);
    }
}
