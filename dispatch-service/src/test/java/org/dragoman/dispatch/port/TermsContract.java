package org.dragoman.dispatch.port;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.dragoman.dispatch.domain.CityId;
import org.dragoman.dispatch.domain.interpreter.Availability;
import org.dragoman.dispatch.domain.interpreter.DoNotSend;
import org.dragoman.dispatch.domain.interpreter.InterpreterId;
import org.dragoman.dispatch.domain.interpreter.Traits;
import org.dragoman.dispatch.domain.ladder.Ladder;
import org.dragoman.dispatch.domain.ladder.Rung;
import org.dragoman.dispatch.domain.matching.Demand;
import org.dragoman.dispatch.domain.request.Gender;
import org.dragoman.dispatch.domain.request.Preference;
import org.dragoman.dispatch.domain.request.Preferences;
import org.dragoman.dispatch.domain.request.RequestId;
import org.dragoman.dispatch.domain.request.SubjectDomain;
import org.dragoman.dispatch.domain.request.Urgency;
import org.dragoman.dispatch.domain.session.SessionEvent;
import org.dragoman.dispatch.domain.session.Timing;
import org.junit.jupiter.api.Test;

/** What a request asks for beyond its language, as the present rung of its own ladder leaves it. */
public abstract class TermsContract extends Trial {

    private static final Ladder DROPPING = new Ladder(List.of(new Rung(Duration.ZERO, 1),
            new Rung(Duration.ofSeconds(20), 1, Set.of(Preference.GENDER)),
            new Rung(Duration.ofSeconds(40), 1, Set.of(Preference.KNOWN))));

    private final CityId picky;

    protected TermsContract(Stage stage) {
        super(stage);
        picky = stage.foundCity(DROPPING);
    }

    private RequestId asks(Preferences preferences) {
        return admitted(order(picky, "line", UUID.randomUUID().toString(), "01", Urgency.ROUTINE).with(preferences))
                .request();
    }

    private Demand demand(RequestId request) {
        return Objects.requireNonNull(stage.matches().demand(picky, request).block());
    }

    private Preferences requiring(String known, Optional<Integer> until) {
        return new Preferences(Optional.of(known), Optional.of(Gender.FEMALE), Optional.of(SubjectDomain.MEDICAL),
                Set.of(Preference.values()), until);
    }

    @Test
    void preferencesAreReadAsTheyWereWritten() {
        for (var preferences : List.of(Preferences.NONE, new Preferences(Optional.of("1042")),
                requiring("1042", Optional.of(1)), requiring("1042", Optional.empty()))) {
            assertThat(demand(asks(preferences)).preferences()).isEqualTo(preferences);
        }
    }

    @Test
    void aRungDropsWhatIsRequiredAndWhatNoRungDropsHoldsOn() {
        var request = asks(requiring("1042", Optional.empty()));
        assertThat(demand(request).terms().excluding()).containsExactlyInAnyOrder(Preference.values());
        stage.advance(Duration.ofSeconds(20));
        assertThat(demand(request).terms().excluding())
                .containsExactlyInAnyOrder(Preference.KNOWN, Preference.EXPERIENCE);
        stage.advance(Duration.ofSeconds(20));
        assertThat(demand(request).terms().excluding()).containsExactly(Preference.EXPERIENCE);
    }

    private boolean excludesAfterTwentySeconds(RequestId request) {
        stage.advance(Duration.ofSeconds(20));
        return demand(request).terms().excluding().contains(Preference.GENDER);
    }

    private static Preferences aWoman() {
        return new Preferences(Optional.empty(), Optional.of(Gender.FEMALE), Optional.empty(),
                Set.of(Preference.GENDER), Optional.empty());
    }

    @Test
    void aRequestKeepsTheLadderThatHeldWhenItWasMade() {
        var before = asks(aWoman());
        stage.giveLadder(picky, Ladder.ONE_BY_ONE);
        var after = asks(aWoman());
        assertThat(excludesAfterTwentySeconds(before)).isFalse();
        assertThat(demand(after).terms().excluding()).containsExactly(Preference.GENDER);
    }

    @Test
    void theLadderOfTheAgencyHoldsInsteadOfTheCitysWhileItHasOne() {
        stage.giveAgencyLadder(picky, Optional.of(Ladder.ONE_BY_ONE));
        var own = asks(aWoman());
        stage.giveAgencyLadder(picky, Optional.empty());
        var common = asks(aWoman());
        assertThat(excludesAfterTwentySeconds(own)).isTrue();
        assertThat(demand(common).terms().excluding()).isEmpty();
    }

    @Test
    void aRequestMayNameAnEarlierRung() {
        var request = asks(requiring("1042", Optional.of(1)));
        assertThat(demand(request).terms().excluding()).hasSize(3);
        stage.advance(Duration.ofSeconds(20));
        assertThat(demand(request).terms().excluding()).isEmpty();
    }

    @Test
    void theKnownInterpreterIsFoundByTheNumberInTheSameCity() {
        var hire = somebody();
        var person = stage.hire(picky, hire);
        assertThat(demand(asks(new Preferences(Optional.of(hire.publicNumber())))).terms().known()).contains(person);
        var stranger = somebody();
        stage.hire(city, stranger);
        assertThat(demand(asks(new Preferences(Optional.of(stranger.publicNumber())))).terms().known()).isEmpty();
    }

    @Test
    void whoWasAskedInVainIsCounted() {
        var request = waiting();
        var person = hire();
        for (int time = 1; time <= 2; time++) {
            var offer = asked(request, person);
            told(request, new SessionEvent.OfferDeclined(offer.assignment(), time));
            assertThat(Objects.requireNonNull(stage.matches().demand(city, request).block()).terms().timesAsked())
                    .containsOnlyKeys(person).containsEntry(person, time);
        }
    }

    private List<InterpreterId> fitting(RequestId request) {
        return Objects.requireNonNull(stage.matches().fitting(demand(request)).block());
    }

    private InterpreterId fits(Hire hire) {
        return stage.hire(picky, hire.of(Gender.FEMALE).of(SubjectDomain.MEDICAL));
    }

    @Test
    void whoFitsIsFoundAmongAll() {
        var longer = fits(somebody());
        var shorter = fits(somebody());
        var barred = fits(somebody());
        stage.qualifications().bar(picky, new DoNotSend(barred, Stage.AGENCY, Optional.empty()),
                DoNotSend.Reason.AGENCY_ASKED).block();
        stage.suspend(picky, fits(somebody()));
        stage.revokeCertifications(picky, fits(somebody()));
        stage.interpreters().choose(picky, fits(somebody()), Availability.ON_BREAK).block();
        stage.hire(picky, somebody().of(Gender.MALE).of(SubjectDomain.MEDICAL));
        stage.hire(picky, somebody().of(Gender.FEMALE));
        stage.hire(picky, Hire.aSpeaker(Integer.parseInt(somebody().publicNumber()), Hire.FRENCH)
                .of(Gender.FEMALE).of(SubjectDomain.MEDICAL));
        var wished = new Preferences(Optional.empty(), Optional.of(Gender.FEMALE), Optional.of(SubjectDomain.MEDICAL),
                Set.of(Preference.GENDER, Preference.EXPERIENCE), Optional.empty());
        assertThat(fitting(asks(wished))).containsExactly(longer, shorter);
    }

    @Test
    void whoIsKnownAloneFitsWhileThatIsRequiredAndNobodyWhoWasJustAskedInVain() {
        var hire = somebody();
        var person = fits(hire);
        var other = fits(somebody());
        var request = asks(new Preferences(Optional.of(hire.publicNumber()), Optional.empty(), Optional.empty(),
                Set.of(Preference.KNOWN), Optional.of(1)));
        assertThat(fitting(request)).containsExactly(person);
        stage.advance(Duration.ofSeconds(20));
        assertThat(fitting(request)).containsExactly(person, other);
        var offer = proposal(picky, request, person);
        commit(offer);
        stage.sessions().apply(picky, request, new SessionEvent.OfferDeclined(offer.assignment(), 1),
                Optional.empty()).block();
        assertThat(fitting(request)).containsExactly(other);
        stage.advance(Timing.DEFAULT.coolDown());
        assertThat(fitting(request)).containsExactly(person, other);
    }

    @Test
    void traitsAreThoseThatThePersonDeclared() {
        var traits = new Traits(Optional.of(Gender.NON_BINARY), Set.of(SubjectDomain.LEGAL, SubjectDomain.MEDICAL));
        var known = proposal(city, waiting(), stage.hire(city, somebody().withTraits(traits)));
        assertThat(known.candidate().traits()).isEqualTo(traits);
        assertThat(proposal(city, waiting(), hire()).candidate().traits()).isEqualTo(Traits.UNKNOWN);
    }
}
