package org.dragoman.local.carrier.rest;

import java.util.Map;
import org.dragoman.local.carrier.account.Account;
import org.dragoman.local.carrier.call.Call;
import org.dragoman.local.carrier.config.Carrier;
import org.dragoman.local.carrier.script.Instructions;
import org.dragoman.local.carrier.webhook.Endpoint;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** {@code /Calls}: make, look at, change and forget calls. */
@RestController
@RequestMapping("/2010-04-01/Accounts/{account}")
final class CallsController {
    private static final int LONGEST_TWIML = 4000;

    private final Rest rest;
    private final Account account;
    private final Carrier carrier;
    private final CallOrders orders;
    private final CallUpdates updates;

    CallsController(Rest rest, Carrier carrier, CallOrders orders, CallUpdates updates) {
        this.rest = rest;
        this.account = carrier.account();
        this.carrier = carrier;
        this.orders = orders;
        this.updates = updates;
    }

    @PostMapping("/Calls.json")
    Mono<ResponseEntity<Map<String, Object>>> create(ServerWebExchange exchange) {
        return rest.created(exchange, form -> {
            Fields fields = new Fields(form, CallFields.CREATE);
            Instructions instructions = instructions(fields);
            Call call = carrier.dialler()
                    .queue(orders.read(fields, orders.sendDigits(fields)
                            .andThen(answered -> carrier.scripts().run(answered, instructions))));
            orders.note(fields, CallFields.NOT_SIMULATED);
            return CallJson.of(account, call);
        });
    }

    @GetMapping("/Calls.json")
    Mono<ResponseEntity<Map<String, Object>>> list(ServerWebExchange exchange) {
        var query = exchange.getRequest().getQueryParams();
        return rest.answer(200, () -> {
            Fields fields = new Fields(query, CallFields.LIST);
            CallFilter filter = CallFilter.of(fields);
            return Page.of(account.path("Calls.json"), query, fields).of("calls",
                    carrier.calls().all().stream().filter(filter::matches).toList(),
                    call -> CallJson.of(account, call));
        });
    }

    @GetMapping("/Calls/{sid}.json")
    Mono<ResponseEntity<Map<String, Object>>> fetch(@PathVariable String sid, ServerWebExchange exchange) {
        return rest.fetched(exchange, () -> CallJson.of(account, known(sid)));
    }

    @PostMapping("/Calls/{sid}.json")
    Mono<ResponseEntity<Map<String, Object>>> update(@PathVariable String sid, ServerWebExchange exchange) {
        return rest.updated(exchange, form -> {
            Fields fields = new Fields(form, CallFields.UPDATE);
            Call call = known(sid);
            updates.apply(call, fields);
            return CallJson.of(account, call);
        });
    }

    @DeleteMapping("/Calls/{sid}.json")
    Mono<ResponseEntity<Void>> delete(@PathVariable String sid, ServerWebExchange exchange) {
        return rest.deleted(exchange, () -> {
            Call call = known(sid);
            if (!call.status().isOver()) {
                throw new TwilioError(409, 20409, "The call is not over");
            }
            carrier.calls().remove(call);
        });
    }

    private Call known(String sid) {
        return carrier.calls().find(sid).filter(call -> call.order().listed())
                .orElseThrow(() -> TwilioError.notFound(account.path("Calls/" + sid + ".json")));
    }

    static Instructions instructions(Fields fields) {
        String inline = fields.text("Twiml");
        if (inline != null && inline.length() > LONGEST_TWIML) {
            throw TwilioError.bad(21222, "Twiml is longer than " + LONGEST_TWIML + " characters");
        }
        Endpoint url = fields.endpoint("Url", "Method", 21205);
        if (inline != null) {
            return new Instructions.Inline(inline);
        }
        if (url == null) {
            throw TwilioError.bad(21205, "Url parameter is required");
        }
        return new Instructions.FromUrl(url);
    }
}
