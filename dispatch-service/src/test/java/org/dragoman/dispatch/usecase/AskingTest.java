package org.dragoman.dispatch.usecase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import java.util.HexFormat;
import java.util.UUID;
import org.dragoman.dispatch.domain.language.CatalogueAnswer;
import org.dragoman.dispatch.domain.language.VarietyTag;
import org.dragoman.dispatch.domain.leg.LegRole;
import org.dragoman.dispatch.domain.request.Idempotency;
import org.dragoman.dispatch.domain.request.RequestState;
import org.dragoman.dispatch.domain.session.Command;
import org.dragoman.dispatch.usecase.AdmitLineCall.LineAnswer;
import org.dragoman.dispatch.usecase.AdmitLineCall.LineCall;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What may be asked for, and what asking twice does. */
class AskingTest {

    private final Scene scene = new Scene();
    private final AskWith anAsk = new AskWith(scene.anAsk("key"));

    private void assertBadField(Ask ask, String field) {
        assertThat(scene.asks(ask)).asInstanceOf(type(Answer.BadField.class))
                .satisfies(bad -> assertThat(bad.field()).isEqualTo(field))
                .satisfies(bad -> assertThat(bad.problem()).isNotBlank());
        assertThat(scene.dispatch.stage.rows(scene.city)).containsEntry("request", 0L);
    }

    @Test
    void theSameKeyWithTheSameBodyIsTheSameRequest() {
        scene.hire(1);
        scene.hire(2);
        var once = (Answer.Accepted) scene.asks(anAsk.ask());
        var again = (Answer.Accepted) scene.asks(anAsk.ask());

        assertThat(again.admitted().request()).isEqualTo(once.admitted().request());
        assertThat(again.admitted().reference()).isEqualTo(once.admitted().reference());
        assertThat(again.admitted().again()).isTrue();
        assertThat(scene.offers()).as("nobody is rung twice").hasSize(1);
        assertThat(scene.dispatch.metrics.of("requested DESK")).isEqualTo(1);
    }

    @Test
    void theSameKeyWithAnotherBodyIsRefused() {
        scene.asks(anAsk.ask());
        var ask = anAsk.ask();
        var other = new Idempotency("desk", "key", HexFormat.of().formatHex(new byte[]{2}));
        assertThat(scene.asks(new Ask(ask.city(), other, ask.language(), ask.site(), ask.domain(), ask.urgency(),
                ask.preferences(), ask.deskNumber(), ask.residentNumber(), ask.callBack())))
                .isEqualTo(new Answer.KeyReused());
    }

    @Test
    void theKeyOfAnotherCallerIsAnotherKey() {
        scene.asks(anAsk.ask());
        var ask = anAsk.ask();
        var other = new Idempotency("another desk", "key", ask.idempotency().bodyHash());
        assertThat(scene.asks(new Ask(ask.city(), other, ask.language(), ask.site(), ask.domain(), ask.urgency(),
                ask.preferences(), ask.deskNumber(), ask.residentNumber(), ask.callBack())))
                .asInstanceOf(type(Answer.Accepted.class))
                .matches(accepted -> !accepted.admitted().again());
    }

    @Test
    void aTakenReferenceIsDrawnAgain() {
        var first = scene.asks();
        var second = scene.asks();
        assertThat(second.reference()).isNotEqualTo(first.reference());
    }

    @Test
    void aQuestionASignLanguageAndAnUnknownLanguageAreNotDispatched() {
        assertThat(scene.asks(anAsk.language("zh"))).asInstanceOf(type(Answer.NotDispatchable.class))
                .matches(answer -> answer.catalogue() instanceof CatalogueAnswer.Question);
        assertThat(scene.asks(anAsk.language("ase"))).asInstanceOf(type(Answer.NotDispatchable.class))
                .matches(answer -> answer.catalogue() instanceof CatalogueAnswer.Signed);
        assertThat(scene.asks(anAsk.language("klingon"))).asInstanceOf(type(Answer.NotDispatchable.class))
                .matches(answer -> answer.catalogue() instanceof CatalogueAnswer.Unknown);
        assertThat(scene.dispatch.stage.rows(scene.city)).containsEntry("request", 0L);
    }

    @Test
    void badFieldsAreNamedOneByOne() {
        assertBadField(anAsk.site(" "), "site");
        assertBadField(anAsk.domain("gossip"), "domain");
        assertBadField(anAsk.urgency("yesterday"), "urgency");
        assertBadField(anAsk.desk("911"), "connect.desk");
        assertBadField(anAsk.resident("not a number"), "connect.resident");
        assertThat(scene.asks(anAsk.site("atlantis"))).isEqualTo(new Answer.UnknownSite("atlantis"));
    }

    @ParameterizedTest
    @CsvSource({"'', '', DESK", "+12125550143, '', DESK", "'', +12125550144, RESIDENT",
        "+12125550143, +12125550144, DESK"})
    void theDeskIsTheAnchorUnlessOnlyTheResidentIsToBeRung(String desk, String resident, LegRole anchor) {
        var ask = anAsk.ask();
        ask = desk.isEmpty() ? ask : new AskWith(ask).desk(desk);
        ask = resident.isEmpty() ? ask : new AskWith(ask).resident(resident);
        scene.hire(1);
        scene.asks(ask);
        scene.bridges();
        var rung = scene.dispatch.phones.kept(Command.Ring.class).getLast();
        assertThat(rung.role()).isEqualTo(anchor);
        assertThat(rung.anchor()).isTrue();
    }

    @Test
    void aCallAskedTwiceIsOneRequest() {
        var call = UUID.randomUUID();
        var once = scene.calls(call, "ht");
        var again = scene.calls(call, "ht");
        assertThat(again.request()).isEqualTo(once.request());
        assertThat(again.anchor()).isEqualTo(once.anchor());
        assertThat(scene.dispatch.metrics.of("requested PHONE")).isEqualTo(1);
    }

    @Test
    void aLineOffersOnlyWhatItsMenuOffersAndAnUnknownLineNothing() {
        var line = scene.dispatch.stage.lineOf(scene.city);
        assertThat(scene.dispatch.admitLineCall
                .admit(new LineCall(UUID.randomUUID(), line, new VarietyTag("yue"), false)).block())
                .isEqualTo(new LineAnswer.NotOffered(new VarietyTag("yue")));
        assertThat(scene.dispatch.admitLineCall
                .admit(new LineCall(UUID.randomUUID(), "+12125550000", new VarietyTag("ht"), false)).block())
                .isEqualTo(new LineAnswer.UnknownLine());
    }

    @Test
    void aCancelledRequestIsOverAndCancellingTwiceIsHarmless() {
        var interpreter = scene.hire(1);
        var request = scene.asks().request();
        scene.dispatch.cancelRequest.cancel(scene.desk(), request).block();
        assertThat(scene.state(request)).isEqualTo(RequestState.CANCELLED);
        assertThat(scene.availability(interpreter).isChoosable()).isTrue();
        scene.dispatch.cancelRequest.cancel(scene.desk(), request).block();
        assertThat(scene.dispatch.metrics.of("ended CANCELLED")).isEqualTo(1);
        assertThat(scene.dispatch.cancelRequest.cancel(Scene.supervisorOf(scene.dispatch.stage.foundCity()), request)
                .blockOptional())
                .as("another city does not have it").isEmpty();
    }
}
