package org.dragoman.gateway.domain.menu;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.dragoman.gateway.domain.CityId;
import org.dragoman.gateway.domain.Language;
import org.dragoman.gateway.domain.PhoneNumber;
import org.dragoman.gateway.domain.line.Choice;
import org.dragoman.gateway.domain.line.Line;
import org.dragoman.gateway.domain.line.MenuItem;
import org.dragoman.gateway.domain.menu.MenuMove.AskLanguage;
import org.dragoman.gateway.domain.menu.MenuMove.AskVariety;
import org.dragoman.gateway.domain.menu.MenuMove.Interpret;
import org.dragoman.gateway.domain.menu.MenuMove.ToBackup;
import org.dragoman.gateway.domain.script.Position.AtMenu;
import org.dragoman.gateway.domain.script.Position.AtQuestion;
import org.junit.jupiter.api.Test;

class MenuTest {

    private static final Language EN = new Language("en");
    private static final Language HT = new Language("ht");
    private static final Language AR = new Language("ar");
    private static final MenuItem ARABIC = new MenuItem('4', AR,
            List.of(new Choice('1', new Language("arz")), new Choice('2', new Language("apc"))));
    private static final Line LINE = new Line(new CityId("nyc"), new PhoneNumber("+12125550100"),
            new PhoneNumber("+12125550199"), EN,
            List.of(new MenuItem('1', EN, List.of()), new MenuItem('3', HT, List.of(new Choice('1', HT))), ARABIC));

    @Test
    void aKeyWithOneVarietyIsInterpretedAtOnce() {
        assertThat(at(0, '3')).isEqualTo(new Interpret(HT, HT));
    }

    @Test
    void theKeyOfTheHubLanguageLeadsToPeople() {
        assertThat(at(0, '1')).isEqualTo(new ToBackup(EN));
    }

    @Test
    void aMacrolanguageAsksASecondQuestionInItself() {
        assertThat(at(0, '4')).isEqualTo(new AskVariety(ARABIC, 0));
        assertThat(Menu.next(LINE, new AtQuestion('4', 0), Optional.of('2')))
                .isEqualTo(new Interpret(AR, new Language("apc")));
    }

    @Test
    void aWrongKeyIsAskedAgainAndAfterThreeRoundsAPersonTakesOver() {
        assertThat(at(0, '9')).isEqualTo(new AskLanguage(1));
        assertThat(at(1, '9')).isEqualTo(new AskLanguage(2));
        assertThat(at(2, '9')).isEqualTo(new ToBackup(EN));
    }

    @Test
    void silenceCarriesTheRoundInItsAddressAndEndsTheSameWay() {
        assertThat(Menu.next(LINE, new AtMenu(2), Optional.empty())).isEqualTo(new AskLanguage(2));
        assertThat(Menu.next(LINE, new AtMenu(3), Optional.empty())).isEqualTo(new ToBackup(EN));
        assertThat(Menu.next(LINE, new AtQuestion('4', 3), Optional.empty())).isEqualTo(new ToBackup(EN));
    }

    @Test
    void aWrongAnswerToTheSecondQuestionIsAskedAgain() {
        assertThat(Menu.next(LINE, new AtQuestion('4', 0), Optional.of('7'))).isEqualTo(new AskVariety(ARABIC, 1));
    }

    @Test
    void aMenuThatChangedDuringTheCallBeginsAgain() {
        assertThat(Menu.next(LINE, new AtQuestion('8', 1), Optional.of('1'))).isEqualTo(new AskLanguage(0));
    }

    private static MenuMove at(int round, char key) {
        return Menu.next(LINE, new AtMenu(round), Optional.of(key));
    }
}
