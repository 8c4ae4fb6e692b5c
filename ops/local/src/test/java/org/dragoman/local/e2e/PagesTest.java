package org.dragoman.local.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.dragoman.local.browser.Chromium;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

/** What people see while a call goes its way, in a real browser; each step leaves a picture. */
@TestInstance(Lifecycle.PER_CLASS)
class PagesTest {

    private final Stack stack = Stack.running();
    private final Wall wall = stack.wall();
    private final Chromium chromium = Chromium.startOrSkip();

    @AfterEach
    void calm() {
        stack.calm();
    }

    @AfterAll
    void close() {
        chromium.close();
    }

    @Test
    void onTheWallAResidentCallsAndThreePeopleTalk() {
        var screen = Screen.open(chromium.browser(), 1440, stack.wallOfPhones());
        var mirlande = phone(screen, "Mirlande");
        mirlande.getByText("Call the New York line").click();
        wall.awaitHeard(People.MIRLANDE, "ht");
        screen.shot("wall-1-greeting");
        key(mirlande, "3");

        var number = wall.ringing("interpreter", People.speaking("ht"));
        var interpreter = phone(screen, name(number));
        screen.shot("wall-2-ringing");
        interpreter.getByText("Answer").click();
        wall.press(number, "1");
        wall.awaitConference(Set.of(People.MIRLANDE, number, People.NYC_AGENCY));
        assertThat(screen.page().locator("#lines path")).hasCount(3);
        screen.shot("wall-3-talking");
        screen.isSound();

        mirlande.getByText("Hang up").click();
        wall.awaitSilence();
        assertThat(screen.page().locator("#lines path")).hasCount(0);
        screen.shot("wall-4-over");
    }

    @Test
    void atTheDeskThreeActionsLeadToARingingPhoneAndTheBoardCountsIt() {
        var board = open("/board", 1440, "sam", "supervisor");
        var completed = completed(board);
        var desk = open("/desk", 1440, "ana", "desk");
        desk.shot("desk-1-which-language");
        desk.isSound();

        desk.page().locator("#q").fill("kreyol");
        desk.page().locator("#hits").getByText("Kreyòl ayisyen").first().waitFor();
        desk.shot("desk-2-found");
        desk.page().keyboard().press("Enter");
        desk.page().getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Get interpreter")).click();
        var interpreter = wall.ringing("interpreter", People.speaking("ht"));
        assertThat(desk.page().locator(".panel .headline")).containsText("Ringing interpreter");
        desk.shot("desk-3-ringing");
        assertThat(board.page().locator("main")).containsText("Kreyòl ayisyen");
        board.shot("board-1-ringing");

        wall.answer(interpreter);
        wall.press(interpreter, "1");
        wall.awaitConference(Set.of(People.FLUSHING_DESK, interpreter));
        assertThat(desk.page().locator(".panel .headline")).containsText("In session with interpreter");
        desk.shot("desk-4-in-session");
        desk.isSound();
        board.shot("board-2-in-session");
        board.isSound();

        wall.hangUp(People.FLUSHING_DESK);
        assertThat(desk.page().locator(".panel .headline")).containsText("Completed");
        assertThat(completedOn(board)).hasText(Integer.toString(completed + 1));
        desk.shot("desk-5-completed");
        board.shot("board-3-completed");
    }

    @Test
    void anInterpreterSeesTheOfferOnASmallScreen() {
        var screen = open("/interpreter", 390, "carlos", "interpreter");
        screen.shot("interpreter-1-free");
        screen.isSound();
        var request = stack.desk("nyc").request("es", People.FLUSHING, Map.of("desk", People.FLUSHING_DESK));
        // Whoever is asked before Carlos declines.
        for (var ringing = wall.ringing("interpreter", People.speaking("es")); !ringing
                .equals(People.phoneOf("1010")); ringing = wall.ringing("interpreter", People.speaking("es"))) {
            wall.decline(ringing);
            wall.awaitQuiet(ringing);
        }
        assertThat(screen.page().locator("#work-title")).containsText("español");
        screen.shot("interpreter-2-offer");
        screen.isSound();
        assertEquals("RINGING", stack.desk("nyc").state(request));
    }

    @Test
    void theDeskOfMontrealIsInFrench() {
        var desk = open("/montreal/desk", 1440, "camille", "desk");
        assertThat(desk.page().locator("html")).hasAttribute("lang", "fr");
        desk.page().locator("#q").fill("créole");
        desk.page().locator("#hits").getByText("Kreyòl ayisyen").first().click();
        desk.page().getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Appeler un interprète")).click();
        wall.ringing("interpreter", People.speaking("ht"));
        desk.shot("montreal-desk-ringing");
        desk.isSound();
    }

    private Screen open(String path, int width, String name, String role) {
        var screen = Screen.open(chromium.browser(), width, stack.dispatch().address().resolve(path));
        screen.logIn(name, Objects.requireNonNull(stack.local().secrets().passwords().get(role)));
        screen.page().waitForURL("**" + path);
        return screen;
    }

    private String name(String number) {
        return wall.phone(number).path("label").asString();
    }

    private static Locator phone(Screen screen, String label) {
        return screen.page().getByRole(AriaRole.ARTICLE, new Page.GetByRoleOptions().setName(label));
    }

    private static void key(Locator phone, String key) {
        phone.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(key).setExact(true)).click();
    }

    private static int completed(Screen board) {
        return Integer.parseInt(completedOn(board).textContent().strip());
    }

    private static Locator completedOn(Screen board) {
        return board.page().locator(".sum strong").nth(1);
    }
}
