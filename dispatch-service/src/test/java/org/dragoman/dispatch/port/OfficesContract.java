package org.dragoman.dispatch.port;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.dragoman.dispatch.domain.PhoneNumber;
import org.dragoman.dispatch.domain.leg.LegEnd;
import org.dragoman.dispatch.domain.leg.LegId;
import org.dragoman.dispatch.domain.leg.LegRole;
import org.dragoman.dispatch.domain.place.OfficePhone;
import org.dragoman.dispatch.domain.place.Opening;
import org.dragoman.dispatch.domain.place.OpeningHours;
import org.dragoman.dispatch.domain.place.SiteId;
import org.dragoman.dispatch.domain.session.Command;
import org.dragoman.dispatch.domain.session.SessionEvent;
import org.dragoman.dispatch.domain.session.Verdict;
import org.dragoman.dispatch.domain.session.Word;
import org.junit.jupiter.api.Test;

/** Offices are found by their codes, are open or closed by the city's clocks, and are rung into a room while open. */
public abstract class OfficesContract extends OfferTrial {

    private static final SiteId HOUSING = new SiteId("housing");
    private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");
    private static final String CODE = "4109";
    private static final PhoneNumber PHONE = new PhoneNumber("+12125550118");

    protected OfficesContract(Stage stage) {
        super(stage);
        stage.addOffice(city, HOUSING, CODE, PHONE);
    }

    private LocalDateTime local() {
        return stage.now().atZone(NEW_YORK).toLocalDateTime();
    }

    private void waitUntil(LocalDateTime then) {
        stage.advance(Duration.between(stage.now(), then.atZone(NEW_YORK).toInstant()));
    }

    private LocalDate today() {
        return local().toLocalDate();
    }

    /** Each day from eight to noon; at ten past ten of the next day, by the city's clocks. */
    private void openEachMorning(SiteId site) {
        stage.giveHours(city, site, OpeningHours.read(Map.of("mon-sun", "08:00-12:00")));
        waitUntil(today().plusDays(1).atTime(10, 10));
    }

    private Opening opening() {
        return office(CODE).orElseThrow().opening();
    }

    private Optional<OfficePhone> office(String code) {
        return stage.offices().withCode(city, code).blockOptional();
    }

    private static Opening closedUntil(LocalDateTime opens) {
        return new Opening.Closed(Optional.of(opens));
    }

    @Test
    void anOfficeIsFoundByItsCodeInItsCity() {
        assertThat(office(CODE)).contains(new OfficePhone(HOUSING, Opening.OPEN));
        assertThat(office("9999")).isEmpty();
        assertThat(stage.offices().withCode(stage.foundCity(), CODE).blockOptional()).isEmpty();
    }

    @Test
    void itIsOpenFromTheFirstMinuteOfItsHoursUntilTheLastIsOver() {
        openEachMorning(HOUSING);
        assertThat(opening()).isEqualTo(Opening.OPEN);
        waitUntil(today().atTime(11, 59, 59));
        assertThat(opening()).as("11:59:59").isEqualTo(Opening.OPEN);
        stage.advance(Duration.ofSeconds(1));
        assertThat(opening()).as("noon").isEqualTo(closedUntil(today().plusDays(1).atTime(8, 0)));
        waitUntil(today().plusDays(1).atTime(7, 59, 59));
        assertThat(opening()).as("7:59:59").isEqualTo(closedUntil(today().atTime(8, 0)));
        stage.advance(Duration.ofSeconds(1));
        assertThat(opening()).as("8:00").isEqualTo(Opening.OPEN);
    }

    @Test
    void hoursMayPassMidnight() {
        stage.giveHours(city, HOUSING, OpeningHours.read(Map.of("mon-sun", "20:00-01:00")));
        waitUntil(today().plusDays(1).atTime(0, 59));
        assertThat(opening()).isEqualTo(Opening.OPEN);
        stage.advance(Duration.ofMinutes(1));
        assertThat(opening()).isEqualTo(closedUntil(today().atTime(20, 0)));
    }

    @Test
    void onHolidaysOfTheCityAndOfItsAgencyItIsClosed() {
        openEachMorning(HOUSING);
        stage.giveHolidays(city, List.of(today()), List.of(today().plusDays(1)));
        assertThat(opening()).isEqualTo(closedUntil(today().plusDays(2).atTime(8, 0)));
        stage.giveHolidays(city, List.of(), List.of(today().plusDays(1)));
        assertThat(opening()).isEqualTo(Opening.OPEN);
        waitUntil(today().plusDays(1).atTime(10, 10));
        assertThat(opening()).isEqualTo(closedUntil(today().plusDays(1).atTime(8, 0)));
    }

    @Test
    void withoutHoursItIsOpenOnHolidaysToo() {
        stage.giveHolidays(city, List.of(today()), List.of());
        assertThat(opening()).isEqualTo(Opening.OPEN);
    }

    @Test
    void whereItIsClosedForLongNobodySaysWhenItOpens() {
        openEachMorning(HOUSING);
        stage.giveHolidays(city, today().datesUntil(today().plusDays(40)).toList(), List.of());
        assertThat(opening()).isEqualTo(new Opening.Closed(Optional.empty()));
    }

    private void speaks() {
        told(request, new SessionEvent.OfferAccepted(offer.assignment(), 1));
        told(request, new SessionEvent.JoinedRoom(offer.leg()));
    }

    private List<PendingCommand> sent() {
        var all = new ArrayList<PendingCommand>();
        for (var some = claimed(); !some.isEmpty(); some = claimed()) {
            some.forEach(command -> stage.outbox().sent(city, command.id()).block());
            all.addAll(some);
        }
        return all;
    }

    private List<PendingCommand> claimed() {
        return Objects.requireNonNull(stage.outbox().claim(city, 50).collectList().block());
    }

    private List<PendingCommand> ringsOfOffices() {
        return sent().stream().filter(command -> command.command() instanceof Command.Ring ring
                && ring.role() == LegRole.AGENCY).toList();
    }

    private Verdict names(LegId next) {
        return told(request, new SessionEvent.OfficeNamed(offer.leg(), HOUSING, next));
    }

    @Test
    void theOfficeOfARequestIsNotRungWhileItIsClosedAndTheInterpreterHearsWhenItOpens() {
        openEachMorning(Stage.SITE);
        waitUntil(today().atTime(12, 0));
        var waiting = offered(waiting());
        told(waiting.request(), new SessionEvent.OfferAccepted(waiting.assignment(), 1));
        told(waiting.request(), new SessionEvent.JoinedRoom(waiting.leg()));
        var commands = sent();
        assertThat(commands).noneMatch(command -> command.command() instanceof Command.Ring ring
                && ring.role() == LegRole.AGENCY);
        assertThat(commands).extracting(PendingCommand::command).contains(new Command.Tell(waiting.leg(), "en",
                Word.OFFICE_CLOSED, Optional.of(today().plusDays(1).atTime(8, 0))));
    }

    @Test
    void anotherOfficeIsRungWhenTheInterpreterIsBackInTheRoom() {
        speaks();
        sent();
        var next = stage.identities().leg();
        told(request, new SessionEvent.LeftRoom(offer.leg(), false));
        assertThat(names(next)).isInstanceOf(Verdict.Changed.class);
        assertThat(ringsOfOffices()).isEmpty();
        told(request, new SessionEvent.JoinedRoom(offer.leg()));
        assertThat(ringsOfOffices()).singleElement().satisfies(rung -> {
            assertThat(rung.command().leg()).isEqualTo(next);
            assertThat(rung.to()).contains(PHONE);
        });
        assertThat(told(request, new SessionEvent.PhoneEnded(next, LegEnd.NO_ANSWER)))
                .isInstanceOf(Verdict.Changed.class);
    }

    @Test
    void namedTwiceItIsRungOnce() {
        speaks();
        names(stage.identities().leg());
        names(stage.identities().leg());
        assertThat(ringsOfOffices()).filteredOn(command -> command.to().filter(PHONE::equals).isPresent()).hasSize(1);
    }
}
