package org.dragoman.dispatch.config;

import org.dragoman.dispatch.usecase.AgreeToTexts;
import org.dragoman.dispatch.port.Offices;
import org.dragoman.dispatch.usecase.CallBackResident;
import org.dragoman.dispatch.usecase.CallOffice;
import org.dragoman.dispatch.usecase.FileComplaint;
import org.dragoman.dispatch.usecase.FollowChange;
import java.time.Clock;
import org.dragoman.dispatch.domain.language.LanguageCatalogue;
import org.dragoman.dispatch.domain.matching.MatchingPolicy;
import org.dragoman.dispatch.port.Audit;
import org.dragoman.dispatch.port.Changes;
import org.dragoman.dispatch.port.Cities;
import org.dragoman.dispatch.port.Complaints;
import org.dragoman.dispatch.port.DispatchMetrics;
import org.dragoman.dispatch.port.Identities;
import org.dragoman.dispatch.port.Interpreters;
import org.dragoman.dispatch.port.Limits;
import org.dragoman.dispatch.port.Matches;
import org.dragoman.dispatch.port.NumberPlan;
import org.dragoman.dispatch.port.OfficeCalls;
import org.dragoman.dispatch.port.Outbox;
import org.dragoman.dispatch.port.Phones;
import org.dragoman.dispatch.port.Pins;
import org.dragoman.dispatch.port.Pool;
import org.dragoman.dispatch.port.Queue;
import org.dragoman.dispatch.port.Requests;
import org.dragoman.dispatch.port.Sessions;
import org.dragoman.dispatch.port.Shifts;
import org.dragoman.dispatch.port.Vendors;
import org.dragoman.dispatch.usecase.AdmitAgencyCall;
import org.dragoman.dispatch.usecase.AdmitLineCall;
import org.dragoman.dispatch.usecase.AdmitOrder;
import org.dragoman.dispatch.usecase.AnswerOffer;
import org.dragoman.dispatch.usecase.ApplyEvent;
import org.dragoman.dispatch.usecase.AskReader;
import org.dragoman.dispatch.usecase.CancelRequest;
import org.dragoman.dispatch.usecase.ChooseAvailability;
import org.dragoman.dispatch.usecase.EnterPin;
import org.dragoman.dispatch.usecase.FindStaffLine;
import org.dragoman.dispatch.usecase.FollowOffer;
import org.dragoman.dispatch.usecase.HoldToLimit;
import org.dragoman.dispatch.usecase.KeepShifts;
import org.dragoman.dispatch.usecase.ListLines;
import org.dragoman.dispatch.usecase.MatchFreed;
import org.dragoman.dispatch.usecase.MatchRequest;
import org.dragoman.dispatch.usecase.NextForLeg;
import org.dragoman.dispatch.usecase.RecogniseOffice;
import org.dragoman.dispatch.usecase.PressCallKey;
import org.dragoman.dispatch.usecase.RecordLegEvent;
import org.dragoman.dispatch.usecase.RelayCommands;
import org.dragoman.dispatch.usecase.RenewPool;
import org.dragoman.dispatch.usecase.RequestInterpreter;
import org.dragoman.dispatch.usecase.RingVendor;
import org.dragoman.dispatch.usecase.SeekInterpreter;
import org.dragoman.dispatch.usecase.SweepCity;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Gives the use cases their ports. */
@Configuration(proxyBeanMethods = false)
class UseCases {

    @Bean
    FollowOffer followOffer(Pool pool, Changes changes, DispatchMetrics metrics) {
        return new FollowOffer(pool, changes, metrics);
    }

    @Bean
    MatchRequest matchRequest(
            Pool pool, Matches matches, Identities identities, FollowOffer followOffer, DispatchMetrics metrics) {
        return new MatchRequest(pool, matches, new MatchingPolicy(), identities, followOffer, metrics);
    }

    @Bean
    MatchFreed matchFreed(Interpreters interpreters, Pool pool, MatchRequest matchRequest, Changes changes) {
        return new MatchFreed(interpreters, pool, matchRequest, changes);
    }

    @Bean
    RingVendor ringVendor(Vendors vendors, Identities identities, Changes changes, DispatchMetrics metrics) {
        return new RingVendor(vendors, identities, changes, metrics);
    }

    @Bean
    SeekInterpreter seekInterpreter(Queue queue, Pool pool, MatchRequest matchRequest, RingVendor ringVendor) {
        return new SeekInterpreter(queue, pool, matchRequest, ringVendor);
    }

    @Bean
    ApplyEvent applyEvent(
            Sessions sessions, FollowChange followChange, DispatchMetrics metrics) {
        return new ApplyEvent(sessions, followChange, metrics);
    }

    @Bean
    FollowChange followChange(
            SeekInterpreter seekInterpreter, MatchFreed matchFreed, Changes changes, DispatchMetrics metrics) {
        return new FollowChange(seekInterpreter, matchFreed, changes, metrics);
    }

    @Bean
    AdmitOrder admitOrder(
            Requests requests, Pool pool, MatchRequest matchRequest, Changes changes, Identities identities,
            Clock clock) {
        return new AdmitOrder(requests, pool, matchRequest, changes, identities, clock);
    }

    @Bean
    RequestInterpreter requestInterpreter(
            LanguageCatalogue catalogue, Identities identities, NumberPlan numberPlan, AdmitOrder admitOrder,
            DispatchMetrics metrics, Interpreters interpreters, Clock clock, HoldToLimit holdToLimit) {
        return new RequestInterpreter(catalogue, new AskReader(identities, numberPlan, clock), admitOrder, metrics,
                interpreters, holdToLimit);
    }

    @Bean
    HoldToLimit holdToLimit(Limits limits, Requests requests) {
        return new HoldToLimit(limits, requests);
    }

    @Bean
    AdmitLineCall admitLineCall(Cities cities, Offices offices, AdmitOrder admitOrder, Identities identities,
            DispatchMetrics metrics) {
        return new AdmitLineCall(cities, offices, admitOrder, identities, metrics);
    }

    @Bean
    FindStaffLine findStaffLine(Cities cities) {
        return new FindStaffLine(cities);
    }

    @Bean
    RecogniseOffice recogniseOffice(FindStaffLine findStaffLine, OfficeCalls calls) {
        return new RecogniseOffice(findStaffLine, calls);
    }

    @Bean
    EnterPin enterPin(FindStaffLine findStaffLine, OfficeCalls calls, Pins pins) {
        return new EnterPin(findStaffLine, calls, pins);
    }

    @Bean
    AdmitAgencyCall admitAgencyCall(FindStaffLine findStaffLine, OfficeCalls calls, Cities cities,
            AdmitOrder admitOrder, Identities identities, DispatchMetrics metrics) {
        return new AdmitAgencyCall(findStaffLine, calls, cities, admitOrder, identities, metrics);
    }

    @Bean
    CallOffice callOffice(Sessions sessions, Offices offices, ApplyEvent applyEvent, Identities identities) {
        return new CallOffice(sessions, offices, applyEvent, identities);
    }

    @Bean
    FileComplaint fileComplaint(Sessions sessions, Complaints complaints, Changes changes, Identities identities) {
        return new FileComplaint(sessions, complaints, changes, identities);
    }

    @Bean
    CallBackResident callBackResident(Sessions sessions, ApplyEvent applyEvent, NumberPlan numberPlan,
            Identities identities) {
        return new CallBackResident(sessions, applyEvent, numberPlan, identities);
    }

    @Bean
    AgreeToTexts agreeToTexts(Sessions sessions, ApplyEvent applyEvent, NumberPlan numberPlan) {
        return new AgreeToTexts(sessions, applyEvent, numberPlan);
    }

    @Bean
    ListLines listLines(Cities cities) {
        return new ListLines(cities);
    }

    @Bean
    AnswerOffer answerOffer(Sessions sessions, ApplyEvent applyEvent) {
        return new AnswerOffer(sessions, applyEvent);
    }

    @Bean
    RecordLegEvent recordLegEvent(Sessions sessions, ApplyEvent applyEvent) {
        return new RecordLegEvent(sessions, applyEvent);
    }

    @Bean
    PressCallKey pressCallKey(Sessions sessions, Cities cities, ApplyEvent applyEvent) {
        return new PressCallKey(sessions, cities, applyEvent);
    }

    @Bean
    NextForLeg nextForLeg(Sessions sessions, ApplyEvent applyEvent) {
        return new NextForLeg(sessions, applyEvent);
    }

    @Bean
    CancelRequest cancelRequest(Audit audit, Sessions sessions, ApplyEvent applyEvent) {
        return new CancelRequest(audit, sessions, applyEvent);
    }

    @Bean
    ChooseAvailability chooseAvailability(Interpreters interpreters, MatchFreed matchFreed) {
        return new ChooseAvailability(interpreters, matchFreed);
    }

    @Bean
    RelayCommands relayCommands(Outbox outbox, Phones phones, ApplyEvent applyEvent) {
        return new RelayCommands(outbox, phones, applyEvent);
    }

    @Bean
    SweepCity sweepCity(
            Sessions sessions, Interpreters interpreters, Queue queue, ApplyEvent applyEvent, MatchFreed matchFreed,
            @Qualifier("truth") Pool truth, Matches matches, Identities identities, FollowOffer followOffer,
            DispatchMetrics metrics, Vendors vendors, RingVendor ringVendor) {
        return new SweepCity(sessions, interpreters, queue, applyEvent, matchFreed,
                new MatchRequest(truth, matches, new MatchingPolicy(), identities, followOffer, metrics), vendors,
                ringVendor);
    }

    @Bean
    RenewPool renewPool(Queue queue, Interpreters interpreters, Pool pool) {
        return new RenewPool(queue, interpreters, pool);
    }

    @Bean
    KeepShifts keepShifts(Shifts shifts, MatchFreed matchFreed) {
        return new KeepShifts(shifts, matchFreed);
    }
}
