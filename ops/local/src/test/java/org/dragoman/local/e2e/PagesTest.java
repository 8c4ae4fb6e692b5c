package org.dragoman.local.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

/** What staff and residents see while a call goes its way, in a real browser; each step leaves a picture. */
@TestInstance(Lifecycle.PER_CLASS)
class PagesTest {

    private static final String CARLOS = "1010";

    private final Browsing browsing = Browsing.startOrSkip();
    private final Stack stack = browsing.stack();
    private final Wall wall = stack.wall();

    @AfterEach
    void calm() {
        stack.calm();
    }

    @AfterAll
    void close() {
        browsing.close();
    }

    @Test
    void atTheDeskThreeActionsLeadToARingingPhoneAndTheBoardCountsIt() {
        var board = browsing.open("/board", Browsing.DESKTOP, "sam", "supervisor");
        var completed = Integer.parseInt(completedOn(board).textContent().strip());
        var desk = browsing.open("/desk", Browsing.DESKTOP, "ana", "desk");
        desk.shot("desk-1-which-language");
        desk.isSound();

        ask(desk, "kreyol", "Get interpreter");
        var interpreter = wall.ringing("interpreter", People.speaking("ht"));
        assertThat(headline(desk)).containsText("Ringing interpreter");
        desk.shot("desk-2-ringing");
        assertThat(board.page().locator("main")).containsText("Kreyòl ayisyen");
        board.shot("board-1-ringing");

        wall.answer(interpreter);
        wall.press(interpreter, "1");
        wall.awaitConference(Set.of(People.FLUSHING_DESK, interpreter));
        assertThat(headline(desk)).containsText("In session with interpreter");
        assertThat(desk.page().locator(".today tbody tr").first()).containsText("In session");
        desk.shot("desk-3-in-session");
        desk.isSound();
        board.shot("board-2-in-session");
        board.isSound();

        wall.hangUp(People.FLUSHING_DESK);
        assertThat(headline(desk)).containsText("Completed");
        assertThat(desk.page().locator(".today tbody tr").first()).containsText("Completed");
        assertThat(completedOn(board)).hasText(Integer.toString(completed + 1));
        desk.shot("desk-4-completed");
        board.shot("board-3-completed");
    }

    @Test
    void nobodyOnDutyIsSaidAndWhoComesOnDutyGetsItAtOnce() {
        var georgian = stack.truth().list("""
                select i.interpreter_id::text from dispatch.interpreter i
                join dispatch.interpreter_variety v using (city_id, interpreter_id)
                where i.city_id = 'nyc' and v.variety = 'ka' and i.availability = 'AVAILABLE'""");
        assertThat(georgian).isNotEmpty();
        georgian.forEach(one -> stack.desk("nyc").availability(one, "OFF_DUTY"));

        var desk = browsing.open("/desk", Browsing.PHONE, "ana", "desk");
        ask(desk, "georgian", "Get interpreter");
        assertThat(headline(desk)).hasText("Waiting. You are next.");
        assertThat(desk.page().locator(".panel .promise")).containsText("Nobody who interprets Georgian is on duty");
        desk.shot("desk-honest-wait");
        desk.isSound();

        georgian.forEach(one -> stack.desk("nyc").availability(one, "AVAILABLE"));
        wall.ringing("interpreter", People.speaking("ka"));
        assertThat(headline(desk)).containsText("Ringing interpreter");
    }

    @Test
    void anInterpreterChoosesAndSeesTheOfferOnASmallScreen() {
        var screen = browsing.open("/interpreter", Browsing.PHONE, "carlos", "interpreter");
        screen.isSound();
        choose(screen, "On a break", "ON_BREAK");
        choose(screen, "Taking calls", "AVAILABLE");
        screen.shot("interpreter-1-free");

        stack.desk("nyc").request("es", People.FLUSHING, Map.of("desk", People.FLUSHING_DESK));
        // Whoever is asked before Carlos declines.
        for (var ringing = wall.ringing("interpreter", People.speaking("es")); !ringing
                .equals(People.phoneOf(CARLOS)); ringing = wall.ringing("interpreter", People.speaking("es"))) {
            wall.decline(ringing);
            wall.awaitQuiet(ringing);
        }
        assertThat(screen.page().locator("#work-title")).containsText("español");
        assertThat(screen.page().locator(".offer")).containsText("press 1 to accept");
        screen.shot("interpreter-2-offer");
        screen.isSound();
    }

    @Test
    void theDeskOfMontrealIsInFrench() {
        var desk = browsing.open("/montreal/desk", Browsing.DESKTOP, "camille", "desk");
        assertThat(desk.page().locator("html")).hasAttribute("lang", "fr");
        SaidInEnglish.nothingOn(desk);
        ask(desk, "créole", "Appeler un interprète");
        wall.ringing("interpreter", People.speaking("ht"));
        assertThat(headline(desk)).containsText("interprète");
        SaidInEnglish.nothingOn(desk);
        desk.shot("montreal-desk-ringing");
        desk.isSound();
        var board = browsing.open("/montreal/board", Browsing.DESKTOP, "luc", "supervisor");
        SaidInEnglish.nothingOn(board);
        board.shot("montreal-board");
        board.isSound();
    }

    @Test
    void theResidentsPageReadsFromTheRightInArabic() {
        var home = browsing.open("/?lang=ar", Browsing.PHONE);
        assertThat(home.page().locator("html")).hasAttribute("dir", "rtl");
        assertThat(home.page().locator(".call a").first()).hasAttribute("href", "tel:" + People.NYC_LINE);
        var mixtec = home.page().locator("kbd", new Page.LocatorOptions().setHasText("9 31"));
        assertThat(mixtec).hasAttribute("dir", "ltr");
        assertThat(home.page().locator(".keys").first().locator("li").last()).containsText("لغة أخرى");
        assertThat(home.page().locator(".call a").last()).hasAttribute("href", "tel:" + People.NYC_CREOLE_LINE);
        home.shot("home-arabic");
        home.isSound();
    }

    private static void ask(Screen desk, String language, String button) {
        desk.page().locator("#q").pressSequentially(language);
        desk.page().locator("#hits a").first().waitFor();
        desk.page().keyboard().press("Enter");
        desk.page().getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(button)).click();
    }

    private void choose(Screen screen, String button, String availability) {
        screen.page().getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(button)).click();
        assertThat(screen.page().locator("#choose-" + availability)).hasAttribute("aria-pressed", "true");
        await(availability).atMost(Wall.SOON).until(() -> stack.truth().availability(CARLOS), availability::equals);
    }

    private static Locator headline(Screen desk) {
        return desk.page().locator(".panel .headline");
    }

    private static Locator completedOn(Screen board) {
        return board.page().locator(".sum strong").nth(1);
    }
}
