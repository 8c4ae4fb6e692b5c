package org.dragoman.local.e2e;

import java.util.Objects;
import org.dragoman.local.browser.Chromium;

/** Windows on the pages of one running stack, in a browser that the test closes. */
record Browsing(Stack stack, Chromium chromium) implements AutoCloseable {

    static final int DESKTOP = 1440;
    static final int PHONE = 390;

    static Browsing startOrSkip() {
        var chromium = Chromium.startOrSkip();
        return new Browsing(Stack.running(), chromium);
    }

    /** Nobody is logged in. */
    Screen open(String path, int width) {
        return Screen.open(chromium.browser(), width, stack.dispatch().address().resolve(path));
    }

    /** A page of the staff, by way of the login page. */
    Screen open(String path, int width, String name, String role) {
        var screen = open(path, width);
        screen.logIn(name, password(role));
        screen.page().waitForURL("**" + path);
        return screen;
    }

    String password(String role) {
        return Objects.requireNonNull(stack.local().secrets().passwords().get(role));
    }

    Screen wallOfPhones(int width) {
        return Screen.open(chromium.browser(), width, stack.wallOfPhones());
    }

    @Override
    public void close() {
        chromium.close();
    }
}
