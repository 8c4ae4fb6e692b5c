package org.dragoman.local.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Keyboard;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

/** Nobody needs a mouse. */
@TestInstance(Lifecycle.PER_CLASS)
class KeyboardTest {

    private final Browsing browsing = Browsing.startOrSkip();

    @AfterEach
    void calm() {
        browsing.stack().calm();
    }

    @AfterAll
    void close() {
        browsing.close();
    }

    @Test
    void theDeskAsksAndTakesBackByKeysAlone() {
        var desk = browsing.open("/desk", Browsing.DESKTOP);
        var page = desk.page();
        var keys = page.keyboard();
        keys.type("ana");
        keys.press("Tab");
        keys.type(browsing.password("desk"));
        keys.press("Enter");
        page.waitForURL("**/desk");

        assertThat(page.locator("#q")).isFocused();
        keys.type("arab");
        page.locator("#hits a").first().waitFor();
        keys.press("ArrowDown");
        assertThat(page.locator("#hits a").first()).isFocused();
        keys.press("Enter");
        page.waitForURL("**/desk?language=ar");
        tabTo(page, keys, ".choices a");
        desk.shot("keyboard-question");
        keys.press("Enter");
        assertThat(page.locator("button.big")).isFocused();
        desk.shot("keyboard-button");
        keys.press("Enter");
        page.locator("#cancel").waitFor();
        tabTo(page, keys, "#cancel");
        keys.press("Enter");
        assertThat(page.locator(".panel .headline")).hasText("Cancelled.");
    }

    private static void tabTo(Page page, Keyboard keys, String selector) {
        for (int i = 0; i < 30; i++) {
            keys.press("Tab");
            if (Boolean.TRUE.equals(page.evaluate("what => document.activeElement.matches(what)", selector))) {
                return;
            }
        }
        throw new AssertionError("30 presses of Tab do not reach " + selector);
    }
}
