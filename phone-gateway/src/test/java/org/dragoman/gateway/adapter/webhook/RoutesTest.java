package org.dragoman.gateway.adapter.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.dragoman.gateway.domain.CityId;
import org.dragoman.gateway.domain.Language;
import org.dragoman.gateway.domain.LegKey;
import org.dragoman.gateway.domain.call.CallKey;
import org.dragoman.gateway.domain.call.OfferAnswer;
import org.dragoman.gateway.domain.script.AgencyPosition;
import org.dragoman.gateway.domain.duty.DutyCall;
import org.dragoman.gateway.domain.duty.DutyChoice;
import org.dragoman.gateway.domain.script.DutyPosition;
import org.dragoman.gateway.domain.call.ReplaceReason;
import org.dragoman.gateway.domain.script.Position;
import org.dragoman.gateway.domain.words.Sentence;
import org.dragoman.gateway.domain.words.StaffWord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class RoutesTest {

    private static final LegKey LEG = new LegKey(new CityId("nyc"), UUID.randomUUID());
    private static final Language HT = new Language("ht");
    private static final DutyCall DUTY = new DutyCall(LEG.city(), LEG.id(), new Language("fr"));
    private static final Routes ROUTES = new Routes("https://phone.example.org");

    static Stream<Position> positions() {
        return Stream.of(new Position.AtMenu(2), new Position.AtQuestion("4", 1), new Position.AtMore(1),
                new Position.Chosen(new Language("ar"), new Language("arz"), true, 3), new Position.AfterBackup(HT),
                new Position.Hearing(LEG, HT, 1, 2), new Position.Answering(LEG, HT, OfferAnswer.ACCEPT, 1),
                new Position.Answering(LEG, HT, OfferAnswer.DECLINE_BREAK, 0), new Position.Fallen(LEG, HT, 0),
                new Position.AskedForFeedback(LEG, HT), new Position.Complaining(LEG, HT, 1),
                new Position.AtKeys(LEG, HT, 1, 2), new Position.AtReasons(LEG, HT, 1),
                new Position.AtLanguages(LEG, HT, 0), new Position.AtDialects(LEG, HT, "4", 1),
                new Position.Named(LEG, HT, "31", 0), new Position.NamedDialect(LEG, HT, "31", "2", 1),
                new Position.WrongLanguage(LEG, HT, 0), new Position.Returning(LEG, HT, 3),
                new Position.Pressing(LEG, HT, new CallKey.BreakAfter(), 1),
                new Position.Pressing(LEG, HT, new CallKey.Replace(ReplaceReason.BAD_LINE), 0),
                new Position.Pressing(LEG, HT, new CallKey.WrongLanguage(new Language("arz")), 2),
                new Position.ToldStaff(HT, StaffWord.NOBODY_ELSE),
                new Position.AtDanger(HT, HT), new Position.InLine(LEG, HT, List.of(), true),
                new Position.OfferedCallBack(LEG, HT), new Position.CallBackChosen(LEG, HT, 2),
                new Position.AskedForNumber(LEG, HT, 1), new Position.GoingOnWaiting(LEG, HT, 3),
                new Position.CalledBack(LEG, HT, 2),
                new Position.InLine(LEG, HT, List.of(Sentence.LINE_EMERGENCY, Sentence.DANGER_TOLD), false),
                new Position.Waiting(HT, Sentence.INTERPRETER_COMING), new Position.Told(HT, Sentence.CALL_ENDED),
                new AgencyPosition.AtCode(2), new AgencyPosition.AtPin("4102", 1, 5),
                new AgencyPosition.AtLanguage(true, 1), new AgencyPosition.AtVariety("31", 0),
                new AgencyPosition.AtConfirm(HT, 2), new AgencyPosition.Asking(HT, 1, 4),
                new AgencyPosition.AtField(HT, "case", 8, 1),
                new DutyPosition.AtNumber(DUTY, 1, 2, 3), new DutyPosition.AtPin(DUTY, 2, 0, 1),
                new DutyPosition.AtDutyMenu(DUTY, 7, 1, 0),
                new DutyPosition.Choosing(DUTY, 7, DutyChoice.OFF_DUTY, 2), new DutyPosition.CheckingPhone(DUTY, 1, 1),
                new DutyPosition.PhoneChecked(DUTY, 1, 4), new DutyPosition.Practising(DUTY, 3, 2),
                new DutyPosition.Practised(DUTY, 3, OfferAnswer.DECLINE), new DutyPosition.Leaving(DUTY),
                new DutyPosition.CallingBack(DUTY, 3), new DutyPosition.CalledBack(DUTY, 2),
                new DutyPosition.CallBackAnswered(DUTY, 1));
    }

    @ParameterizedTest
    @MethodSource("positions")
    void anAddressLeadsBackToItsPosition(Position position) {
        var uri = URI.create(ROUTES.to(position));
        var step = uri.getPath().substring(uri.getPath().lastIndexOf('/') + 1);
        assertThat(uri.getRawQuery()).matches("s=[A-Za-z0-9_-]+");
        assertThat(Routes.position(step, uri.getRawQuery().substring(2))).isEqualTo(position);
    }

    @Test
    void aCityStandsBesideThePosition() {
        var position = new Position.Waiting(HT, Sentence.INTERPRETER_COMING);
        var query = URI.create(ROUTES.to(position, Optional.of(LEG.city()))).getRawQuery();
        assertThat(query).isEqualTo(URI.create(ROUTES.to(position)).getRawQuery() + "&c=nyc");
    }

    @Test
    void aStatusAddressAsksToBeToldAgain() {
        assertThat(ROUTES.callStatus(LEG)).endsWith("#rc=5&rp=all");
        assertThat(ROUTES.roomStatus(LEG.city())).endsWith("#rc=5&rp=all");
        assertThat(Routes.leg(URI.create(ROUTES.callStatus(LEG)).getRawQuery().substring(2))).isEqualTo(LEG);
    }

    @Test
    void whatWeDidNotWriteIsRefused() {
        assertThatThrownBy(() -> Routes.position("menu", "%%%")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Routes.position("nowhere", "MQ")).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @CsvSource({"menu, -1", "menu, 1000", "menu, 0 0", "menu, 00", "question, 444 1", "question, 04 1", "people, en en",
        "tell, en HELLO", "agency-pin, 4102x 0 0", "agency-pin, 123456789 0 0", "agency-field, ht case 17 0",
        "agency-field, ht 4102 8 0", "agency-nothing, 1", "agency-variety, 444 0", "agency-language, maybe 0",
        "choose, ar arz false -3", "choose, ar arz maybe 3",
        "line-wait, nyc 6b1d9d0e-0c5d-4e6e-8d84-27f11d8f2b40 en HELLO",
        "answer, nyc 6b1d9d0e-0c5d-4e6e-8d84-27f11d8f2b40 en banana 0",
        "after, nyc 1-1-1-1-1 en 0", "replace, nyc 6b1d9d0e-0c5d-4e6e-8d84-27f11d8f2b40 en BORED 0",
        "named, nyc 6b1d9d0e-0c5d-4e6e-8d84-27f11d8f2b40 en 444 0",
        "keys, nyc 6b1d9d0e-0c5d-4e6e-8d84-27f11d8f2b40 en 0 0 0"})
    void whatIsNearlyOursIsRefused(String step, String inside) {
        assertThatThrownBy(() -> Routes.position(step, token(inside))).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aStatusAddressThatIsNearlyOursIsRefused() {
        assertThat(Routes.leg(token("nyc " + LEG.id()))).isEqualTo(LEG);
        assertThatThrownBy(() -> Routes.leg(token("nyc " + LEG.id() + " en")))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Routes.city(token("nyc montreal"))).isInstanceOf(IllegalArgumentException.class);
    }

    private static String token(String inside) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(inside.getBytes(StandardCharsets.UTF_8));
    }
}
