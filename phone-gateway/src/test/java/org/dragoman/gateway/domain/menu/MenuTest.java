package org.dragoman.gateway.domain.menu;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import org.dragoman.gateway.domain.CityId;
import org.dragoman.gateway.domain.Language;
import org.dragoman.gateway.domain.PhoneNumber;
import org.dragoman.gateway.domain.line.Announcing;
import org.dragoman.gateway.domain.line.Choice;
import org.dragoman.gateway.domain.line.Line;
import org.dragoman.gateway.domain.line.MenuItem;
import org.dragoman.gateway.domain.script.Position;
import org.dragoman.gateway.domain.script.Position.AtMenu;
import org.dragoman.gateway.domain.script.Position.AtMore;
import org.dragoman.gateway.domain.script.Position.AtQuestion;
import org.dragoman.gateway.domain.script.Position.Chosen;
import org.dragoman.gateway.domain.script.Position.ToPeople;
import org.junit.jupiter.api.Test;

class MenuTest {

    private static final Language EN = new Language("en");
    private static final Language HT = new Language("ht");
    private static final Language AR = new Language("ar");
    private static final MenuItem ARABIC = new MenuItem("4", AR, Optional.empty(),
            List.of(new Choice('1', new Language("arz")), new Choice('2', new Language("apc"))));
    private static final Line LINE = new Line(new CityId("nyc"), new PhoneNumber("+12125550100"),
            new PhoneNumber("+12125550199"), EN,
            List.of(new MenuItem("1", EN, Optional.empty(), List.of()),
                    new MenuItem("3", HT, Optional.empty(), List.of(new Choice('1', HT))), ARABIC),
            Announcing.NOTHING);

    private static final Language ES = new Language("es");
    private static final MenuItem MIXTEC = new MenuItem("31", ES, Optional.of(new Language("x-mixtec")),
            List.of(new Choice('1', new Language("mks")), new Choice('2', new Language("xta"))));
    private static final Line LONG = new Line(new CityId("nyc"), new PhoneNumber("+12125550100"),
            new PhoneNumber("+12125550199"), EN, List.of(new MenuItem("1", EN, Optional.empty(), List.of()),
                    new MenuItem("3", AR, Optional.empty(), List.of(new Choice('1', AR))),
                    new MenuItem("21", HT, Optional.empty(), List.of(new Choice('1', HT))), MIXTEC),
            Announcing.NOTHING);

    @Test
    void aKeyWithOneVarietyIsInterpretedAtOnce() {
        assertThat(at(0, "3")).isEqualTo(new Chosen(HT, HT, false, 0));
    }

    @Test
    void theKeyOfTheHubLanguageLeadsToPeople() {
        assertThat(at(0, "1")).isEqualTo(new ToPeople(EN));
    }

    @Test
    void aMacrolanguageAsksASecondQuestionInItself() {
        assertThat(at(0, "4")).isEqualTo(new AtQuestion("4", 0));
        assertThat(Menu.next(LINE, new AtQuestion("4", 0), Optional.of("2")))
                .isEqualTo(new Chosen(AR, new Language("apc"), false, 0));
    }

    @Test
    void aWrongKeyIsAskedAgainAndAfterThreeRoundsAPersonTakesOver() {
        assertThat(at(0, "9")).isEqualTo(new AtMenu(1));
        assertThat(at(1, "9")).isEqualTo(new AtMenu(2));
        assertThat(at(2, "9")).isEqualTo(new ToPeople(EN));
    }

    @Test
    void silenceCarriesTheRoundInItsAddressAndEndsTheSameWay() {
        assertThat(Menu.next(LINE, new AtMenu(2), Optional.empty())).isEqualTo(new AtMenu(2));
        assertThat(Menu.next(LINE, new AtMenu(3), Optional.empty())).isEqualTo(new ToPeople(EN));
        assertThat(Menu.next(LINE, new AtQuestion("4", 3), Optional.empty())).isEqualTo(new ToPeople(EN));
    }

    @Test
    void aWrongAnswerToTheSecondQuestionIsAskedAgain() {
        assertThat(Menu.next(LINE, new AtQuestion("4", 0), Optional.of("7"))).isEqualTo(new AtQuestion("4", 1));
    }

    @Test
    void aMenuThatChangedDuringTheCallBeginsAgain() {
        assertThat(Menu.next(LINE, new AtQuestion("8", 1), Optional.of("1"))).isEqualTo(new AtMenu(0));
    }

    @Test
    void furtherLanguagesAreBehindNineByTheCodeOfTheirCard() {
        assertThat(Menu.next(LONG, new AtMenu(0), Optional.of("9"))).isEqualTo(new AtMore(0));
        assertThat(Menu.next(LONG, new AtMore(0), Optional.of("21"))).isEqualTo(new Chosen(HT, HT, false, 0));
        assertThat(Menu.next(LONG, new AtMore(0), Optional.of("31"))).isEqualTo(new AtQuestion("31", 0));
        assertThat(Menu.next(LONG, new AtQuestion("31", 0), Optional.of("1")))
                .as("in Spanish to the end").isEqualTo(new Chosen(ES, new Language("mks"), false, 0));
    }

    @Test
    void amongTheFurtherLanguagesAWrongCodeIsAskedAgainAndThenTheFirstMenuWithARoundLess() {
        assertThat(Menu.next(LONG, new AtMore(0), Optional.of("3"))).as("of the first menu").isEqualTo(new AtMore(1));
        assertThat(Menu.next(LONG, new AtMore(1), Optional.of("99"))).isEqualTo(new AtMenu(1));
        assertThat(Menu.next(LONG, new AtMore(1), Optional.empty())).isEqualTo(new AtMore(1));
        assertThat(Menu.next(LONG, new AtMore(2), Optional.empty())).isEqualTo(new AtMenu(1));
        assertThat(Menu.next(LONG, new AtMenu(0), Optional.of("21"))).as("not there yet").isEqualTo(new AtMenu(1));
    }

    @Test
    void whoIsAmongThemWhenTheyAreTakenAwayBeginsAgain() {
        assertThat(Menu.next(LINE, new AtMore(0), Optional.of("21"))).isEqualTo(new AtMenu(0));
        assertThat(Menu.next(LINE, new AtMore(0), Optional.empty())).isEqualTo(new AtMenu(0));
    }

    @Test
    void nineOfALineWithFurtherLanguagesHasNoLanguageOfItsOwn() {
        assertThatThrownBy(() -> new Line(LINE.city(), LINE.number(), LINE.backup(), EN,
                List.of(new MenuItem("9", HT, Optional.empty(), List.of()), MIXTEC), Announcing.NOTHING))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static Position at(int round, String keys) {
        return Menu.next(LINE, new AtMenu(round), Optional.of(keys));
    }
}
