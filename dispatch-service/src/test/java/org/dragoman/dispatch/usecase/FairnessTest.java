package org.dragoman.dispatch.usecase;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.random.RandomGenerator;
import org.dragoman.dispatch.domain.Seeds;
import org.dragoman.dispatch.domain.request.RequestId;
import org.dragoman.dispatch.domain.request.RequestState;
import org.dragoman.dispatch.domain.request.Urgency;
import org.dragoman.dispatch.port.Hire;
import org.junit.jupiter.api.Test;

/** Whoever becomes free takes the request that stands first over all their varieties, not the first of one of them. */
class FairnessTest {

    private static final List<String> VARIETIES = List.of("ht", "fr", "hu");

    private record Asked(RequestId request, String variety, Urgency urgency, Instant since) {
        /** As docs say it: an urgent one stands ten minutes ahead, an emergency thirty. */
        Instant place() {
            return since.minus(Duration.ofMinutes(switch (urgency) {
                case EMERGENCY -> 30;
                case URGENT -> 10;
                case ROUTINE -> 0;
            }));
        }

        Asked raised(Urgency other) {
            return new Asked(request, variety, other, since);
        }
    }

    @Test
    void theFirstByPriorityAndAgeingOverAllVarieties() {
        Seeds.each(200, random -> {
            var scene = new Scene();
            var line = new ArrayList<Asked>();
            for (int number = 0; number < 2 + random.nextInt(8); number++) {
                line.add(asks(scene, random, number));
                scene.waits(Duration.ofSeconds(random.nextInt(60)));
            }
            changesPriorities(scene, random, line);
            scene.hire(Hire.aSpeaker(1, Hire.CREOLE, Hire.FRENCH));

            var rung = line.stream().filter(asked -> scene.state(asked.request()) == RequestState.RINGING).toList();
            var spoken = line.stream().filter(asked -> !asked.variety().equals("hu")).toList();
            assertThat(rung).hasSize(spoken.isEmpty() ? 0 : 1);
            spoken.stream().min(Comparator.comparing(Asked::place))
                    .ifPresent(first -> assertThat(rung.getFirst().place()).isEqualTo(first.place()));
        });
    }

    private static Asked asks(Scene scene, RandomGenerator random, int number) {
        var variety = VARIETIES.get(random.nextInt(3));
        var urgency = Urgency.values()[random.nextInt(3)];
        var ask = new AskWith(new AskWith(scene.anAsk("ask " + number)).language(variety)).urgency(urgency.name());
        var admitted = ((Answer.Accepted) scene.asks(ask)).admitted();
        return new Asked(admitted.request(), variety, urgency, scene.dispatch.stage.now());
    }

    /** Acts at once on those already waiting. */
    private static void changesPriorities(Scene scene, RandomGenerator random, List<Asked> line) {
        for (int index = 0; index < line.size(); index++) {
            if (random.nextInt(3) == 0) {
                var other = Urgency.values()[random.nextInt(3)];
                scene.dispatch.changePriority
                        .change(Scene.supervisorOf(scene.city), line.get(index).request(), other).block();
                line.set(index, line.get(index).raised(other));
            }
        }
    }
}
