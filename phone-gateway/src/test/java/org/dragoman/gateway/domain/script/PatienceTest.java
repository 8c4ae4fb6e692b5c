package org.dragoman.gateway.domain.script;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.dragoman.gateway.domain.CityId;
import org.dragoman.gateway.domain.Language;
import org.dragoman.gateway.domain.LegKey;
import org.dragoman.gateway.domain.PhoneNumber;
import org.dragoman.gateway.domain.call.OfferAnswer;
import org.dragoman.gateway.domain.line.Announcing;
import org.dragoman.gateway.domain.line.Line;
import org.dragoman.gateway.domain.script.Step.DialBackup;
import org.dragoman.gateway.domain.script.Step.GoTo;
import org.dragoman.gateway.domain.script.Step.HangUp;
import org.dragoman.gateway.domain.script.Step.Pause;
import org.dragoman.gateway.domain.words.Sentence;
import org.dragoman.gateway.domain.words.Utterance;
import org.junit.jupiter.api.Test;

class PatienceTest {

    private static final Language HT = new Language("ht");
    private static final LegKey LEG = new LegKey(new CityId("nyc"), UUID.randomUUID());
    private static final Line LINE = new Line(LEG.city(), new PhoneNumber("+12125550100"),
            new PhoneNumber("+12125550199"), new Language("en"), List.of(), Announcing.NOTHING);

    @Test
    void aChoiceIsAskedAgainForAboutHalfAMinuteAndThenPeopleTakeOver() {
        Position at = new Position.Chosen(HT, HT, false, 0);
        int seconds = 0;
        while (last(Patience.at(at, Optional.of(LINE))) instanceof GoTo(var next)) {
            seconds += pauses(Patience.at(at, Optional.of(LINE)));
            at = next;
        }
        assertThat(seconds).isBetween(20, 35);
        assertThat(last(Patience.at(at, Optional.of(LINE))))
                .isEqualTo(new DialBackup(LINE.backup(), new Position.AfterBackup(HT)));
    }

    @Test
    void aPressedOneIsAskedAgainAsPressed() {
        var at = new Position.Answering(LEG, HT, OfferAnswer.ACCEPT, 0);
        assertThat(last(Patience.at(at, Optional.empty())))
                .isEqualTo(new GoTo(new Position.Answering(LEG, HT, OfferAnswer.ACCEPT, 1)));
    }

    @Test
    void whoHasNoBackupLineHearsAnApology() {
        var at = new Position.Answering(LEG, HT, OfferAnswer.ACCEPT, Patience.ASKS);
        assertThat(last(Patience.at(at, Optional.empty()))).isEqualTo(new HangUp());
    }

    @Test
    void whoIsInDangerIsToldWhatToDoAtOnceAndIsAskedForAgain() {
        var at = new Position.Chosen(HT, HT, true, 0);
        assertThat(Patience.at(at, Optional.of(LINE)))
                .isEqualTo(Scripts.tell(HT, Sentence.DANGER_TOLD, new Position.Chosen(HT, HT, true, 1)));
        assertThat(Patience.at(new Position.Chosen(HT, HT, true, 1), Optional.of(LINE)).steps())
                .as("said once").doesNotContain(new Step.Speak(new Utterance.Whole(HT, Sentence.DANGER_TOLD)));
    }

    @Test
    void theMenuNeedsNobody() {
        assertThat(Patience.at(new Position.AtMenu(0), Optional.of(LINE)))
                .isEqualTo(Scripts.ask(LINE, new Position.AtMenu(0)));
    }

    private static Step last(Script script) {
        return script.steps().getLast();
    }

    private static int pauses(Script script) {
        return script.steps().stream().mapToInt(step -> step instanceof Pause(var seconds) ? seconds : 0).sum();
    }
}
