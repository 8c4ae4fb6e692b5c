package org.dragoman.local.carrier.rest;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.dragoman.local.carrier.account.Account;
import org.dragoman.local.carrier.conference.Conference;
import org.dragoman.local.carrier.conference.Participant;
import org.dragoman.local.carrier.config.Carrier;
import org.dragoman.local.carrier.twiml.Verb.Room;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** {@code /Conferences/{conference}/Participants}; a participant goes by its call or by its label. */
@RestController
@RequestMapping("/2010-04-01/Accounts/{account}")
final class ParticipantsController {
    private final Rest rest;
    private final Account account;
    private final Carrier carrier;
    private final CallOrders orders;
    private final ParticipantUpdates updates;

    ParticipantsController(Rest rest, Carrier carrier, CallOrders orders, ParticipantUpdates updates) {
        this.rest = rest;
        this.account = carrier.account();
        this.carrier = carrier;
        this.orders = orders;
        this.updates = updates;
    }

    /** The conference by its identifier, or by a name, under which one is opened if there is none. */
    @PostMapping("/Conferences/{conference}/Participants.json")
    Mono<ResponseEntity<Map<String, Object>>> create(@PathVariable String conference, ServerWebExchange exchange) {
        return rest.created(exchange, form -> {
            Fields fields = new Fields(form, ParticipantFields.CREATE);
            Room room = RoomOrder.read(nameOf(conference), fields);
            carrier.conferences().open(room.name()).filter(open -> open.hasLabel(room.label())).ifPresent(open -> {
                throw TwilioError.bad(16025, "The participant label is in use in this conference");
            });
            var invitation = carrier.rooms().inviter().invite(room, whenAnswered -> orders.read(fields, whenAnswered));
            orders.note(fields, ParticipantFields.NOT_SIMULATED);
            return ConferenceJson.of(account, carrier.conferences().open(room.name()).orElseThrow(), invitation);
        });
    }

    @GetMapping("/Conferences/{conference}/Participants.json")
    Mono<ResponseEntity<Map<String, Object>>> list(@PathVariable String conference, ServerWebExchange exchange) {
        var query = exchange.getRequest().getQueryParams();
        return rest.answer(200, () -> {
            Fields fields = new Fields(query, ParticipantFields.LIST);
            Conference known = existing(conference);
            return Page.of(account.path("Conferences/" + conference + "/Participants.json"), query, fields)
                    .of("participants", inside(known, fields), json -> json);
        });
    }

    @GetMapping("/Conferences/{conference}/Participants/{who}.json")
    Mono<ResponseEntity<Map<String, Object>>> fetch(@PathVariable String conference, @PathVariable String who,
            ServerWebExchange exchange) {
        return rest.fetched(exchange, () -> {
            Conference known = known(conference);
            return known.participant(who).map(one -> ConferenceJson.of(account, known, one))
                    .or(() -> known.invitation(who).map(one -> ConferenceJson.of(account, known, one)))
                    .orElseThrow(() -> notFound(conference, who));
        });
    }

    @PostMapping("/Conferences/{conference}/Participants/{who}.json")
    Mono<ResponseEntity<Map<String, Object>>> update(@PathVariable String conference, @PathVariable String who,
            ServerWebExchange exchange) {
        return rest.updated(exchange, form -> {
            Fields fields = new Fields(form, ParticipantFields.UPDATE);
            Conference known = known(conference);
            Participant participant = known.participant(who).orElseThrow(() -> notFound(conference, who));
            updates.apply(known, participant, fields);
            return ConferenceJson.of(account, known, participant);
        });
    }

    @DeleteMapping("/Conferences/{conference}/Participants/{who}.json")
    Mono<ResponseEntity<Void>> delete(@PathVariable String conference, @PathVariable String who,
            ServerWebExchange exchange) {
        return rest.deleted(exchange, () -> {
            Conference known = known(conference);
            carrier.rooms().exit().kick(known, known.participant(who).orElseThrow(() -> notFound(conference, who)));
        });
    }

    private List<Map<String, Object>> inside(Conference conference, Fields fields) {
        boolean filtered = fields.has("Muted") || fields.has("Hold");
        List<Map<String, Object>> inside = new ArrayList<>();
        conference.participants().stream()
                .filter(one -> !fields.has("Muted") || one.muted() == fields.flag("Muted", false))
                .filter(one -> !fields.has("Hold") || one.hold() == fields.flag("Hold", false))
                .forEach(one -> inside.add(ConferenceJson.of(account, conference, one)));
        conference.invitations().stream().filter(one -> !filtered)
                .forEach(one -> inside.add(ConferenceJson.of(account, conference, one)));
        return inside;
    }

    private String nameOf(String conference) {
        return conference.matches("CF[0-9a-f]{32}") ? known(conference).name() : conference;
    }

    /** Also one that is over: nobody is in it any more. */
    private Conference existing(String sid) {
        return carrier.conferences().find(sid)
                .orElseThrow(() -> TwilioError.notFound(account.path("Conferences/" + sid + ".json")));
    }

    private Conference known(String sid) {
        return carrier.conferences().find(sid).filter(conference -> !conference.isOver())
                .orElseThrow(() -> TwilioError.notFound(account.path("Conferences/" + sid + ".json")));
    }

    private TwilioError notFound(String conference, String who) {
        return TwilioError.notFound(account.path("Conferences/" + conference + "/Participants/" + who + ".json"));
    }
}
