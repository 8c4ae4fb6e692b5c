package org.dragoman.local.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

/** A visitor takes phones of the wall in their hand, in a real browser; each step leaves a picture. */
@TestInstance(Lifecycle.PER_CLASS)
class WallOfPhonesTest {

    private final Browsing browsing = Browsing.startOrSkip();
    private final Wall wall = browsing.stack().wall();

    @AfterEach
    void calm() {
        browsing.stack().calm();
    }

    @AfterAll
    void close() {
        browsing.close();
    }

    @Test
    void aResidentCallsAndThreePeopleTalk() {
        var screen = browsing.wallOfPhones(Browsing.DESKTOP);
        var mirlande = phone(screen, wall.phone(People.MIRLANDE).path("label").asString());
        button(mirlande, "Call the New York line").click();
        wall.witness().awaitHeard(People.MIRLANDE, "ht");
        screen.shot("wall-1-greeting");
        button(mirlande, "3").click();

        var number = wall.ringing("interpreter", People.speaking("ht"));
        var interpreter = phone(screen, wall.phone(number).path("label").asString());
        button(interpreter, "Decline").waitFor();
        screen.shot("wall-2-ringing");
        button(interpreter, "Answer").click();
        assertThat(interpreter).containsText("Press a key");
        button(interpreter, "1").click();
        wall.awaitConference(Set.of(People.MIRLANDE, number, People.NYC_AGENCY));
        assertThat(screen.page().locator("#lines path")).hasCount(3);
        screen.shot("wall-3-talking");
        screen.isSound();

        button(mirlande, "Hang up").click();
        wall.awaitSilence();
        assertThat(screen.page().locator("#lines path")).hasCount(0);
        screen.shot("wall-4-over");
    }

    @Test
    void theWallFitsASmallScreen() {
        var screen = browsing.wallOfPhones(Browsing.PHONE);
        screen.page().getByText("Call the New York line").waitFor();
        screen.shot("wall-small");
        screen.isSound();
    }

    private static Locator phone(Screen screen, String label) {
        return screen.page().getByRole(AriaRole.ARTICLE,
                new Page.GetByRoleOptions().setName(label).setExact(true));
    }

    private static Locator button(Locator phone, String name) {
        return phone.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(name).setExact(true));
    }
}
