package org.dragoman.local.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Holds docs/dictionary.md to the code, and the code to docs/dictionary.md. */
class DictionaryTest {

    private static final Path ROOT = Path.of("..", "..");
    private static final Checkout CHECKOUT = new Checkout(ROOT);

    private static Dictionary dictionary() throws IOException {
        return Dictionary.of(Files.readString(ROOT.resolve("docs").resolve("dictionary.md")));
    }

    @Test
    void everyTermLivesWhereItSays() throws IOException {
        assertThat(dictionary().lostIn(CHECKOUT)).isEmpty();
    }

    @Test
    void noTypeIsCalledByAWordThatWeDoNotSay() throws IOException {
        assertThat(CHECKOUT.typesOfTheHeart()).hasSizeGreaterThan(100);
        assertThat(dictionary().misnamedIn(CHECKOUT)).isEmpty();
    }

    @Test
    void everyTermIsSaidOnceExplainedAndPlaced() throws IOException {
        assertThat(dictionary().terms()).hasSizeGreaterThan(50).extracting(Dictionary.Term::name)
                .doesNotHaveDuplicates().doesNotContainAnyElementsOf(dictionary().notSaid().toList());
        assertThat(dictionary().terms()).allSatisfy(term -> {
            assertThat(term.meaning()).as(term.name()).matches(".+[.…)]");
            assertThat(term.places()).as(term.name()).isNotEmpty();
            assertThat(term.notSaid()).as(term.name()).isNotEmpty().allMatch(word -> word.matches("[A-Z][a-z]+"));
        });
    }

    @Test
    void noWordStandsForTwoIdeas() throws IOException {
        assertThat(dictionary().notSaid()).doesNotHaveDuplicates();
    }

    @Test
    void whatIsGoneIsMissed() {
        assertThat(Dictionary.of("| **X** | y. | `dispatch.domain.leg.Gone`, `dispatch.domain.leg.LegRole.GONE`,"
                + " `table dispatch.gone`, `docs/gone.md`, `dispatch.domain.leg.Leg` | Z |").lostIn(CHECKOUT))
                .containsExactly("X: dispatch.domain.leg.Gone", "X: dispatch.domain.leg.LegRole.GONE",
                        "X: table dispatch.gone", "X: docs/gone.md");
    }

    @Test
    void aWordThatWeDoNotSayIsFoundAsAWord(@TempDir Path root) throws IOException {
        for (var service : new String[]{"dispatch-service/src/main/java/org/dragoman/dispatch",
            "phone-gateway/src/main/java/org/dragoman/gateway"}) {
            for (var layer : new String[]{"domain", "usecase", "port"}) {
                Files.createDirectories(root.resolve(service).resolve(layer));
            }
        }
        var domain = root.resolve("dispatch-service/src/main/java/org/dragoman/dispatch/domain");
        for (var type : new String[]{"FreeAgents", "Agency", "Reagent", "TicketId"}) {
            Files.createFile(domain.resolve(type + ".java"));
        }
        assertThat(Dictionary.of("| **X** | y. | `docs/x` | Agent, Ticket |").misnamedIn(new Checkout(root)))
                .containsExactlyInAnyOrder("FreeAgents", "TicketId");
    }
}
