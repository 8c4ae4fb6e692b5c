package org.dragoman.dispatch.config;

import java.time.Clock;
import org.dragoman.dispatch.domain.language.LanguageCatalogue;
import org.dragoman.dispatch.usecase.FindComplaint;
import org.dragoman.dispatch.usecase.ReinstateInterpreter;
import org.dragoman.dispatch.usecase.SetShifts;
import org.dragoman.dispatch.usecase.SuspendInterpreter;
import org.dragoman.dispatch.usecase.MatchFreed;
import org.dragoman.dispatch.usecase.FollowChange;
import org.dragoman.dispatch.domain.matching.MatchingPolicy;
import org.dragoman.dispatch.port.Audit;
import org.dragoman.dispatch.port.Cities;
import org.dragoman.dispatch.port.Changes;
import org.dragoman.dispatch.port.Explanations;
import org.dragoman.dispatch.port.Complaints;
import org.dragoman.dispatch.port.Identities;
import org.dragoman.dispatch.port.Interpreters;
import org.dragoman.dispatch.port.Limits;
import org.dragoman.dispatch.port.Matches;
import org.dragoman.dispatch.port.NumberPlan;
import org.dragoman.dispatch.port.Phones;
import org.dragoman.dispatch.port.Pool;
import org.dragoman.dispatch.port.Qualifications;
import org.dragoman.dispatch.port.Queue;
import org.dragoman.dispatch.port.Recordings;
import org.dragoman.dispatch.port.Requests;
import org.dragoman.dispatch.port.Sessions;
import org.dragoman.dispatch.port.Shifts;
import org.dragoman.dispatch.usecase.ApplyEvent;
import org.dragoman.dispatch.usecase.AnnounceOnLines;
import org.dragoman.dispatch.usecase.AssignInterpreter;
import org.dragoman.dispatch.usecase.BarFromPlace;
import org.dragoman.dispatch.usecase.DeclareEmergencyLanguage;
import org.dragoman.dispatch.usecase.LiftBar;
import org.dragoman.dispatch.usecase.ChangePriority;
import org.dragoman.dispatch.usecase.ChooseAvailability;
import org.dragoman.dispatch.usecase.ExplainRequest;
import org.dragoman.dispatch.usecase.FollowOffer;
import org.dragoman.dispatch.usecase.FollowUpComplaint;
import org.dragoman.dispatch.usecase.ForceAvailability;
import org.dragoman.dispatch.usecase.LiftLimit;
import org.dragoman.dispatch.usecase.MatchRequest;
import org.dragoman.dispatch.usecase.SetPager;
import org.dragoman.dispatch.usecase.WatchLimit;
import org.dragoman.dispatch.usecase.PullBackOffer;
import org.dragoman.dispatch.usecase.ReplaceRecording;
import org.dragoman.dispatch.usecase.WithdrawRecording;
import org.dragoman.dispatch.usecase.RingVendor;
import org.dragoman.dispatch.usecase.SendToVendor;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What supervisors do, with its ports. */
@Configuration(proxyBeanMethods = false)
class SupervisorUseCases {

    @Bean
    ChangePriority changePriority(
            Audit audit, Requests requests, Queue queue, Pool pool, MatchRequest matchRequest, Changes changes) {
        return new ChangePriority(audit, requests, queue, pool, matchRequest, changes);
    }

    @Bean
    FollowUpComplaint followUpComplaint(Audit audit, Complaints complaints, Changes changes) {
        return new FollowUpComplaint(audit, complaints, changes);
    }

    @Bean
    FindComplaint findComplaint(Complaints complaints) {
        return new FindComplaint(complaints);
    }

    @Bean
    AnnounceOnLines announceOnLines(Audit audit, Cities cities) {
        return new AnnounceOnLines(audit, cities);
    }

    @Bean
    ReplaceRecording replaceRecording(Audit audit, Recordings recordings) {
        return new ReplaceRecording(audit, recordings);
    }

    @Bean
    WithdrawRecording withdrawRecording(Audit audit, Recordings recordings) {
        return new WithdrawRecording(audit, recordings);
    }

    @Bean
    LiftLimit liftLimit(Audit audit, Limits limits) {
        return new LiftLimit(audit, limits);
    }

    @Bean
    SetPager setPager(Audit audit, Limits limits, NumberPlan numberPlan) {
        return new SetPager(audit, limits, numberPlan);
    }

    @Bean
    WatchLimit watchLimit(Limits limits, Phones phones, Changes changes) {
        return new WatchLimit(limits, phones, changes);
    }

    @Bean
    PullBackOffer pullBackOffer(Audit audit, Sessions sessions, ApplyEvent applyEvent) {
        return new PullBackOffer(audit, sessions, applyEvent);
    }

    @Bean
    SendToVendor sendToVendor(Audit audit, Sessions sessions, RingVendor ringVendor) {
        return new SendToVendor(audit, sessions, ringVendor);
    }

    @Bean
    ForceAvailability forceAvailability(Audit audit, ChooseAvailability chooseAvailability) {
        return new ForceAvailability(audit, chooseAvailability);
    }

    @Bean
    AssignInterpreter assignInterpreter(
            Audit audit, Interpreters interpreters, Matches matches, Identities identities, FollowOffer followOffer) {
        return new AssignInterpreter(audit, interpreters, matches, new MatchingPolicy(), identities, followOffer);
    }

    @Bean
    SuspendInterpreter suspendInterpreter(Audit audit, Sessions sessions, MatchFreed matchFreed,
            FollowChange followChange) {
        return new SuspendInterpreter(audit, sessions, matchFreed, followChange);
    }

    @Bean
    ReinstateInterpreter reinstateInterpreter(Audit audit, Interpreters interpreters, MatchFreed matchFreed) {
        return new ReinstateInterpreter(audit, interpreters, matchFreed);
    }

    @Bean
    SetShifts setShifts(Audit audit, Shifts shifts) {
        return new SetShifts(audit, shifts);
    }

    @Bean
    BarFromPlace barFromPlace(Audit audit, Qualifications qualifications) {
        return new BarFromPlace(audit, qualifications);
    }

    @Bean
    LiftBar liftBar(Audit audit, Qualifications qualifications, MatchFreed matchFreed) {
        return new LiftBar(audit, qualifications, matchFreed);
    }

    @Bean
    DeclareEmergencyLanguage declareEmergencyLanguage(
            LanguageCatalogue catalogue, Audit audit, Interpreters interpreters, Qualifications qualifications,
            MatchFreed matchFreed, Clock clock) {
        return new DeclareEmergencyLanguage(catalogue, audit, interpreters, qualifications, matchFreed, clock);
    }

    @Bean
    ExplainRequest explainRequest(Explanations explanations) {
        return new ExplainRequest(explanations, new MatchingPolicy());
    }
}
