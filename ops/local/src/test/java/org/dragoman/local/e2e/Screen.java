package org.dragoman.local.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ReducedMotion;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** One browser window. Whatever it shows can be kept as a picture; whatever its scripts complain about is a fault. */
final class Screen {

    /** Pictures go here; `ops/bin/screenshots DIR` names another folder. */
    static final String FOLDER = "dragoman.screenshots";

    private final Page page;
    private final List<String> complaints = new ArrayList<>();

    private Screen(Page page) {
        this.page = page;
        page.onPageError(complaints::add);
        page.onConsoleMessage(message -> {
            if (message.type().equals("error")) {
                complaints.add(message.text());
            }
        });
    }

    static Screen open(Browser browser, int width, URI address) {
        var screen = new Screen(browser.newPage(
                new Browser.NewPageOptions().setViewportSize(width, 900).setReducedMotion(ReducedMotion.REDUCE)));
        screen.page.navigate(address.toString());
        return screen;
    }

    Page page() {
        return page;
    }

    void logIn(String name, String password) {
        page.locator("#username").fill(name);
        page.locator("#password").fill(password);
        page.locator("button.govuk-button").click();
    }

    void shot(String name) {
        page.screenshot(new Page.ScreenshotOptions().setFullPage(true)
                .setPath(Path.of(System.getProperty(FOLDER, "target/screenshots"), name + ".png")));
    }

    /** No script failed, nothing overflows, and axe finds no barrier. */
    void isSound() {
        assertThat(complaints).as("complaints of the page's scripts").isEmpty();
        assertThat(page.evaluate("document.documentElement.scrollWidth <= innerWidth")).as("fits its width")
                .isEqualTo(true);
        assertThat(page.locator("body").ariaSnapshot().lines().filter(Screen::isNamelessControl))
                .as("nameless controls")
                .isEmpty();
        assertThat(new AxeBuilder(page).analyze().getViolations()).as("barriers").isEmpty();
        // axe itself tries inline styles, which the pages' content policy refuses.
        complaints.clear();
    }

    private static boolean isNamelessControl(String line) {
        return line.matches("\\s*- (button|link|textbox|searchbox|combobox|checkbox|slider)( \\[.*])?:?");
    }
}
