package org.dragoman.local.carrier;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.dragoman.local.carrier.account.Account;
import org.dragoman.local.carrier.account.Line;
import org.dragoman.local.carrier.call.Call;
import org.dragoman.local.carrier.call.CallOrder;
import org.dragoman.local.carrier.call.Direction;
import org.dragoman.local.carrier.config.Carrier;
import org.dragoman.local.carrier.log.CarrierEvent;
import org.dragoman.local.carrier.log.LogEntry;
import org.dragoman.local.carrier.phones.Phone;
import org.dragoman.local.carrier.phones.PhoneKind;
import org.dragoman.local.carrier.phones.PhoneRecord;
import org.dragoman.local.carrier.script.Instructions;
import org.dragoman.local.carrier.time.ManualTimeline;
import org.dragoman.local.carrier.twiml.SayLanguages;
import org.dragoman.local.carrier.webhook.Endpoint;
import org.dragoman.local.carrier.webhook.Subscription;

/** A carrier in a time of its own, with a scripted customer, one line and a few phones. */
public final class TestCarrier {
    public static final String LINE = "+12125550100";
    public static final String ROSE = "+12125550141";
    public static final String JEAN = "+12125550142";
    public static final String DESK = "+12125550143";
    public static final String HOST = "http://customer.test";
    public static final Account ACCOUNT = new Account("AC0123456789abcdef0123456789abcdef", "12345",
            List.of(new Line(LINE, URI.create(HOST + "/voice"), null, URI.create(HOST + "/line-status"),
                    URI.create(HOST + "/text"), "nyc")));

    public final ManualTimeline time = new ManualTimeline();
    public final ScriptedCustomer customer = new ScriptedCustomer(time);
    public final Carrier carrier;

    public TestCarrier(double callsPerSecond) {
        carrier = Carrier.of(
                new Carrier.Parts(time, customer, ACCOUNT, new Random(1),
                        new SayLanguages(Set.of("en-US", "es-MX", "fr-CA"))),
                new Carrier.Settings(callsPerSecond, Duration.ofMillis(100), 1));
        for (String number : List.of(ROSE, JEAN, DESK)) {
            carrier.phones().add(
                    new PhoneRecord(number, number, PhoneKind.RESIDENT, "nyc", List.of(), null));
        }
        customer.says("/status", "").says("/line-status", "").says("/room-status", "");
    }

    public static TestCarrier unhurried() {
        return new TestCarrier(0);
    }

    public Phone phone(String number) {
        return carrier.phones().find(number).orElseThrow();
    }

    /** Somebody dials the line; everything that takes no time has happened. */
    public Call dialLine(String from) {
        Call call = carrier.hand().dial(phone(from), LINE);
        time.passSeconds(0.1);
        return call;
    }

    /** The account rings a phone and, once answered, runs the page at this path; told of everything at /status. */
    public Call ring(String to, String path) {
        return carrier.dialler().queue(new CallOrder(Direction.OUTBOUND_API, LINE, to, null,
                new Subscription(Endpoint.post(URI.create(HOST + "/status")),
                        Set.of("initiated", "ringing", "answered", "completed")),
                null, Duration.ofSeconds(20), true, call -> carrier.scripts().run(call,
                        new Instructions.FromUrl(Endpoint.post(URI.create(HOST + path))))));
    }

    /** Rings a phone and picks it up. */
    public Call ringAndAnswer(String to, String path) {
        Call call = ring(to, path);
        time.passSeconds(1);
        carrier.hand().answer(phone(to));
        time.passSeconds(0.1);
        return call;
    }

    public void press(String number, String digits) {
        carrier.hand().press(phone(number), digits);
        time.passSeconds(0.1);
    }

    public void hangUp(String number) {
        carrier.hand().hangUp(phone(number));
        time.passSeconds(0.1);
    }

    /** Everything that this phone has heard. */
    public List<String> heard(String number) {
        return events(CarrierEvent.Heard.class)
                .filter(heard -> heard.number().equals(number))
                .map(CarrierEvent.Heard::words)
                .toList();
    }

    public <E extends CarrierEvent> Stream<E> events(Class<E> kind) {
        return carrier.log().after(0).stream().map(LogEntry::event).filter(kind::isInstance).map(kind::cast);
    }

    public List<Integer> warnings() {
        return events(CarrierEvent.Warning.class).map(CarrierEvent.Warning::code).toList();
    }

    public <T> List<T> each(Function<CarrierEvent.Left, T> property) {
        return events(CarrierEvent.Left.class).map(property).toList();
    }
}
