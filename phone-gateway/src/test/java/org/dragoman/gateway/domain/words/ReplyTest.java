package org.dragoman.gateway.domain.words;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReplyTest {

    @ParameterizedTest
    @ValueSource(strings = {"STOP", "stop", " Stop ", "stop.", "\u201cSTOP\u201d", "STOPALL", "unsubscribe", "Cancel",
        "END",
        "quit", "OptOut", "revoke", "ARRET", "Arrêt", "ARRE\u0302T!"})
    void theseWordsEndIt(String written) {
        assertThat(Reply.read(written)).isEqualTo(Reply.STOP);
    }

    @ParameterizedTest
    @ValueSource(strings = {"START", "start", "Unstop", " yes "})
    void theseBeginItAgain(String written) {
        assertThat(Reply.read(written)).isEqualTo(Reply.START);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "?", "please stop calling", "stop it", "STOP ALL", "HELP", "non", "ok", "ended",
        "停止"})
    void nothingElseMeansAnything(String written) {
        assertThat(Reply.read(written)).isEqualTo(Reply.NOTHING);
    }
}
