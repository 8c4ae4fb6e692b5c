package org.dragoman.local.carrier.wall;

import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.dragoman.local.carrier.account.Line;
import org.dragoman.local.carrier.account.PhoneNumbers;
import org.dragoman.local.carrier.config.Carrier;
import org.dragoman.local.carrier.phones.Habits;
import org.dragoman.local.carrier.phones.Phone;
import org.dragoman.local.carrier.phones.PhoneKind;
import org.dragoman.local.carrier.phones.PhoneRecord;
import org.dragoman.local.carrier.phones.PhoneRefusal;
import org.dragoman.local.carrier.rest.Rest;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** The buttons of each phone. A phone goes by its number. */
@RestController
@RequestMapping("/carrier/phones")
final class PhonesController {
    private static final int LONGEST_TEXT = 1600;

    private final Rest rest;
    private final Carrier carrier;

    PhonesController(Rest rest, Carrier carrier) {
        this.rest = rest;
        this.carrier = carrier;
    }

    record Dial(String to) {
        @SuppressWarnings("NullAway") // What comes from JSON may lack anything.
        Dial {
            if (to == null) {
                throw new IllegalArgumentException("Say whom to call: {\"to\": \"+12125550100\"}");
            }
        }
    }

    record Press(String digits) {
        @SuppressWarnings("NullAway") // What comes from JSON may lack anything.
        Press {
            if (digits == null) {
                throw new IllegalArgumentException("Say what to press: {\"digits\": \"1\"}");
            }
        }
    }

    record Text(String to, String body) {
        @SuppressWarnings("NullAway") // What comes from JSON may lack anything.
        Text {
            if (to == null || body == null || body.isBlank() || body.length() > LONGEST_TEXT) {
                throw new IllegalArgumentException(
                        "Say to whom and what, up to 1600 characters: {\"to\": \"+12125550100\", \"body\": \"STOP\"}");
            }
        }
    }

    /** Of all phones of a kind. */
    record HabitsOfKind(PhoneKind kind, Habits.Change habits) {
        @SuppressWarnings("NullAway") // What comes from JSON may lack anything.
        HabitsOfKind {
            if (kind == null || habits == null) {
                throw new IllegalArgumentException("Say which kind of phone and which habits");
            }
        }
    }

    @GetMapping
    Mono<List<PhoneView>> list() {
        return rest.on(() -> carrier.phones().all().stream().map(phone -> PhoneView.of(phone, carrier)).toList());
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    Mono<PhoneView> add(@RequestBody PhoneRecord phone) {
        return rest.on(() -> PhoneView.of(carrier.phones().add(phone), carrier));
    }

    @PostMapping("/{number}/dial")
    Mono<Map<String, String>> dial(@PathVariable String number, @RequestBody Dial dial) {
        return rest.on(() -> Map.of("callSid", carrier.hand().dial(known(number), dial.to()).sid()));
    }

    /** To a number of the account; any other phone's text messages are not the account's. */
    @PostMapping("/{number}/text")
    Mono<Map<String, String>> text(@PathVariable String number, @RequestBody Text text) {
        return rest.on(() -> {
            Phone phone = known(number);
            Line to = PhoneNumbers.read(text.to()).flatMap(carrier.account()::line)
                    .orElseThrow(() -> new PhoneRefusal("This is no number of the city"));
            if (phone.isOff()) {
                throw new PhoneRefusal("The phone is switched off");
            }
            return Map.of("messageSid", carrier.messenger().receive(phone.number(), to, text.body()));
        });
    }

    @PostMapping("/{number}/answer")
    Mono<PhoneView> answer(@PathVariable String number) {
        return act(number, carrier.hand()::answer);
    }

    @PostMapping("/{number}/decline")
    Mono<PhoneView> decline(@PathVariable String number) {
        return act(number, carrier.hand()::decline);
    }

    @PostMapping("/{number}/hangup")
    Mono<PhoneView> hangUp(@PathVariable String number) {
        return act(number, carrier.hand()::hangUp);
    }

    @PostMapping("/{number}/press")
    Mono<PhoneView> press(@PathVariable String number, @RequestBody Press press) {
        return act(number, phone -> carrier.hand().press(phone, press.digits()));
    }

    @PutMapping("/{number}/off")
    Mono<PhoneView> off(@PathVariable String number) {
        return act(number, phone -> carrier.hand().turn(phone, true));
    }

    @DeleteMapping("/{number}/off")
    Mono<PhoneView> on(@PathVariable String number) {
        return act(number, phone -> carrier.hand().turn(phone, false));
    }

    @PutMapping("/{number}/habits")
    Mono<PhoneView> habits(@PathVariable String number, @RequestBody Habits.Change change) {
        return act(number, phone -> carrier.hand().habits(phone, change.of(phone.habits())));
    }

    @PutMapping("/habits")
    Mono<Map<String, Integer>> habitsOfKind(@RequestBody HabitsOfKind change) {
        return rest.on(() -> {
            List<Phone> phones = carrier.phones().all().stream()
                    .filter(phone -> phone.record().kind() == change.kind())
                    .toList();
            phones.forEach(phone -> carrier.hand().habits(phone, change.habits().of(phone.habits())));
            return Map.of("phones", phones.size());
        });
    }

    private Mono<PhoneView> act(String number, Consumer<Phone> action) {
        return rest.on(() -> {
            Phone phone = known(number);
            action.accept(phone);
            return PhoneView.of(phone, carrier);
        });
    }

    private Phone known(String number) {
        return carrier.phones().find(number).orElseThrow(() -> new PhoneRefusal("There is no such phone"));
    }
}
