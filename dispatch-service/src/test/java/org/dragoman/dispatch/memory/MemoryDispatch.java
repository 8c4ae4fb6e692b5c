package org.dragoman.dispatch.memory;

import org.dragoman.dispatch.usecase.AgreeToTexts;
import org.dragoman.dispatch.usecase.CallBackResident;
import org.dragoman.dispatch.usecase.CallOffice;
import org.dragoman.dispatch.usecase.ReinstateInterpreter;
import org.dragoman.dispatch.usecase.SuspendInterpreter;
import org.dragoman.dispatch.usecase.ExplainRequest;
import org.dragoman.dispatch.usecase.FileComplaint;
import org.dragoman.dispatch.usecase.FollowChange;
import java.time.Duration;
import org.dragoman.dispatch.adapter.catalogue.RealCatalogue;
import org.dragoman.dispatch.domain.CityId;
import org.dragoman.dispatch.domain.matching.MatchingPolicy;
import org.dragoman.dispatch.usecase.AdmitLineCall;
import org.dragoman.dispatch.usecase.AdmitOrder;
import org.dragoman.dispatch.usecase.AnnounceOnLines;
import org.dragoman.dispatch.usecase.AnswerOffer;
import org.dragoman.dispatch.usecase.ApplyEvent;
import org.dragoman.dispatch.usecase.AskReader;
import org.dragoman.dispatch.usecase.AssignInterpreter;
import org.dragoman.dispatch.usecase.BarFromPlace;
import org.dragoman.dispatch.usecase.DeclareEmergencyLanguage;
import org.dragoman.dispatch.usecase.LiftBar;
import org.dragoman.dispatch.usecase.CancelRequest;
import org.dragoman.dispatch.usecase.ChangePriority;
import org.dragoman.dispatch.usecase.ChooseAvailability;
import org.dragoman.dispatch.usecase.FollowOffer;
import org.dragoman.dispatch.usecase.FollowUpComplaint;
import org.dragoman.dispatch.usecase.HoldToLimit;
import org.dragoman.dispatch.usecase.KeepShifts;
import org.dragoman.dispatch.usecase.LiftLimit;
import org.dragoman.dispatch.usecase.WatchLimit;
import org.dragoman.dispatch.usecase.MatchFreed;
import org.dragoman.dispatch.usecase.MatchRequest;
import org.dragoman.dispatch.usecase.NextForLeg;
import org.dragoman.dispatch.usecase.PressCallKey;
import org.dragoman.dispatch.usecase.PullBackOffer;
import org.dragoman.dispatch.usecase.RecordLegEvent;
import org.dragoman.dispatch.usecase.RelayCommands;
import org.dragoman.dispatch.usecase.RenewPool;
import org.dragoman.dispatch.usecase.RequestInterpreter;
import org.dragoman.dispatch.usecase.RingVendor;
import org.dragoman.dispatch.usecase.SeekInterpreter;
import org.dragoman.dispatch.usecase.SendToVendor;
import org.dragoman.dispatch.usecase.SweepCity;

/** One instance of dispatch: the true use cases over the in-memory ports. Several may share a stage and a pool. */
public final class MemoryDispatch {

    public final MemoryStage stage;
    public final InMemoryPool pool;
    public final RecordingChanges changes = new RecordingChanges();
    public final CountingMetrics metrics = new CountingMetrics();
    public final RecordingAudit audit = new RecordingAudit();
    public final ListeningPhones phones = new ListeningPhones();

    public final MatchRequest matchRequest;
    public final MatchFreed matchFreed;
    public final ApplyEvent applyEvent;
    public final RequestInterpreter requestInterpreter;
    public final AdmitLineCall admitLineCall;
    public final AnswerOffer answerOffer;
    public final RecordLegEvent recordLegEvent;
    public final NextForLeg nextForLeg;
    public final PressCallKey pressCallKey;
    public final CancelRequest cancelRequest;
    public final ChooseAvailability chooseAvailability;
    public final ChangePriority changePriority;
    public final AnnounceOnLines announceOnLines;
    public final CallBackResident callBackResident;
    public final AgreeToTexts agreeToTexts;
    public final FileComplaint fileComplaint;
    public final CallOffice callOffice;
    public final FollowUpComplaint followUpComplaint;
    public final PullBackOffer pullBackOffer;
    public final SendToVendor sendToVendor;
    public final SuspendInterpreter suspendInterpreter;
    public final ReinstateInterpreter reinstateInterpreter;
    public final AssignInterpreter assignInterpreter;
    public final BarFromPlace barFromPlace;
    public final LiftBar liftBar;
    public final DeclareEmergencyLanguage declareEmergencyLanguage;
    public final ExplainRequest explainRequest;
    public final LiftLimit liftLimit;
    public final WatchLimit watchLimit;
    public final RelayCommands relayCommands;
    public final RingVendor ringVendor;
    public final SweepCity sweepCity;
    public final KeepShifts keepShifts;
    public final RenewPool renewPool;

    public MemoryDispatch() {
        this(new MemoryStage());
    }

    private MemoryDispatch(MemoryStage stage) {
        this(stage, new InMemoryPool(stage.clock()));
    }

    /** Another instance over what the first one keeps. */
    public MemoryDispatch(MemoryStage stage, InMemoryPool pool) {
        this.stage = stage;
        this.pool = pool;
        var matches = stage.matches();
        var sessions = stage.sessions();
        var interpreters = stage.interpreters();
        var followOffer = new FollowOffer(pool, changes, metrics);
        matchRequest = new MatchRequest(pool, matches, new MatchingPolicy(), stage.identities(), followOffer, metrics);
        matchFreed = new MatchFreed(interpreters, pool, matchRequest, changes);
        ringVendor = new RingVendor(stage.vendors(), stage.identities(), changes, metrics);
        var followChange = new FollowChange(new SeekInterpreter(stage.queue(), pool, matchRequest, ringVendor),
                matchFreed, changes,
                metrics);
        applyEvent = new ApplyEvent(sessions, followChange, metrics);
        suspendInterpreter = new SuspendInterpreter(audit, sessions, matchFreed, followChange);
        reinstateInterpreter = new ReinstateInterpreter(audit, interpreters, matchFreed);
        var admitOrder = new AdmitOrder(stage.requests(), pool, matchRequest, changes, stage.identities(),
                stage.clock());
        requestInterpreter = new RequestInterpreter(RealCatalogue.get(),
                new AskReader(stage.identities(), new PlainNumbers(), stage.clock()), admitOrder, metrics,
                interpreters, new HoldToLimit(stage.limits(), stage.requests()));
        liftLimit = new LiftLimit(audit, stage.limits());
        watchLimit = new WatchLimit(stage.limits(), phones, changes);
        admitLineCall = new AdmitLineCall(stage.cities(), stage.offices(), admitOrder, stage.identities(), metrics);
        answerOffer = new AnswerOffer(sessions, applyEvent);
        recordLegEvent = new RecordLegEvent(sessions, applyEvent);
        nextForLeg = new NextForLeg(sessions, applyEvent);
        pressCallKey = new PressCallKey(sessions, stage.cities(), applyEvent);
        cancelRequest = new CancelRequest(audit, sessions, applyEvent);
        chooseAvailability = new ChooseAvailability(interpreters, matchFreed);
        changePriority = new ChangePriority(audit, stage.requests(), stage.queue(), pool, matchRequest, changes);
        callBackResident = new CallBackResident(sessions, applyEvent, new PlainNumbers(), stage.identities());
        agreeToTexts = new AgreeToTexts(sessions, applyEvent, new PlainNumbers());
        fileComplaint = new FileComplaint(sessions, stage.complaints(), changes, stage.identities());
        callOffice = new CallOffice(sessions, stage.offices(), applyEvent, stage.identities());
        followUpComplaint = new FollowUpComplaint(audit, stage.complaints(), changes);
        announceOnLines = new AnnounceOnLines(audit, stage.cities());
        sendToVendor = new SendToVendor(audit, sessions, ringVendor);
        pullBackOffer = new PullBackOffer(audit, sessions, applyEvent);
        assignInterpreter = new AssignInterpreter(audit, interpreters, matches, new MatchingPolicy(),
                stage.identities(), followOffer);
        barFromPlace = new BarFromPlace(audit, stage.qualifications());
        liftBar = new LiftBar(audit, stage.qualifications(), matchFreed);
        declareEmergencyLanguage = new DeclareEmergencyLanguage(RealCatalogue.get(), audit, interpreters,
                stage.qualifications(), matchFreed, stage.clock());
        explainRequest = new ExplainRequest(stage.explanations(), new MatchingPolicy());
        relayCommands = new RelayCommands(stage.outbox(), phones, applyEvent);
        keepShifts = new KeepShifts(stage.shifts(), matchFreed);
        sweepCity = new SweepCity(sessions, interpreters, stage.queue(), applyEvent, matchFreed,
                new MatchRequest(stage.truth(), matches, new MatchingPolicy(), stage.identities(), followOffer,
                        metrics),
                stage.vendors(), ringVendor);
        renewPool = new RenewPool(stage.queue(), interpreters, pool);
    }

    /** Time passes and every city is swept, as each instance does each second; then the commands go out. */
    public void wait(CityId city, Duration time) {
        stage.advance(time);
        sweepCity.sweep(city).block();
        keepShifts.keep(city).block();
        renewPool.renew(city).block();
        relayCommands.relay(city).block();
    }
}
