package org.dragoman.local.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

/** What a supervisor looks up where something goes wrong, in a real browser. */
@TestInstance(Lifecycle.PER_CLASS)
class BoardTest {

    private final Browsing browsing = Browsing.startOrSkip();
    private final Stack stack = browsing.stack();

    @AfterEach
    void calm() {
        stack.calm();
    }

    @AfterAll
    void close() {
        browsing.close();
    }

    @Test
    void whoNeedsAPersonIsToldAloudAndExplained() {
        var board = browsing.open("/board", Browsing.DESKTOP, "sam", "supervisor");
        var told = board.page().getByRole(AriaRole.STATUS);
        assertThat(told).isEmpty();

        var request = nobodyCanHelp();
        assertThat(told).containsText("A person has to look");
        assertThat(told).containsText("8 offers came to nothing");
        board.shot("board-4-alarm");
        board.isSound();

        board.page().navigate(stack.dispatch().address().resolve("/board/requests/" + request).toString());
        board.shot("explanation");
        board.isSound();
        narrow(board, "explanation-phone");
    }

    @Test
    void howTheSearchWidensIsAPageOfItsOwn() {
        var board = browsing.open("/board", Browsing.PHONE, "sam", "supervisor");
        board.shot("board-phone");
        board.isSound();
        board.page().getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("How the search widens")).click();
        assertThat(board.page()).hasURL(Pattern.compile(".*/board/ladder"));
        board.shot("ladder-phone");
        board.isSound();
        board.page().setViewportSize(Browsing.DESKTOP, 900);
        board.shot("ladder");
    }

    /** Whoever interprets Georgian has gone home, and eight offers came to nothing before. */
    private String nobodyCanHelp() {
        stack.truth().list("""
                select i.interpreter_id::text from dispatch.interpreter i
                join dispatch.interpreter_variety v using (city_id, interpreter_id)
                where i.city_id = 'nyc' and v.variety = 'ka' and i.availability <> 'OFF_DUTY'""")
                .forEach(one -> stack.desk("nyc").availability(one, "OFF_DUTY"));
        var request = stack.desk("nyc").request("ka", People.FLUSHING, Map.of("desk", People.FLUSHING_DESK));
        stack.truth().execute("""
                update dispatch.request set failures = 8, needs_human_since = now() where request_id = '%s'"""
                .formatted(request));
        // Any change makes the board look again.
        stack.desk("nyc").availability(stack.truth().interpreterId("1010"), "ON_BREAK");
        return request;
    }

    private static void narrow(Screen screen, String name) {
        screen.page().setViewportSize(Browsing.PHONE, 800);
        screen.shot(name);
        screen.isSound();
    }
}
