package org.dragoman.gateway.config;

import org.dragoman.gateway.port.OptOuts;
import org.dragoman.gateway.usecase.AgreeToTexts;
import org.dragoman.gateway.usecase.HearText;
import org.dragoman.gateway.usecase.CallOffice;
import org.dragoman.gateway.usecase.MeetCalledBack;
import org.dragoman.gateway.usecase.LetGo;
import java.time.Clock;
import org.dragoman.gateway.port.Carrier;
import org.dragoman.gateway.port.CarrierRecords;
import org.dragoman.gateway.port.CommandLog;
import org.dragoman.gateway.port.DispatchDesk;
import org.dragoman.gateway.port.EventOutbox;
import org.dragoman.gateway.port.GatewayMetrics;
import org.dragoman.gateway.port.Instructions;
import org.dragoman.gateway.port.Legs;
import org.dragoman.gateway.port.LineBook;
import org.dragoman.gateway.port.LineCalls;
import org.dragoman.gateway.port.NumberPlan;
import org.dragoman.gateway.port.OfficeDesk;
import org.dragoman.gateway.port.PaceQueue;
import org.dragoman.gateway.port.StopList;
import org.dragoman.gateway.port.TextQueue;
import org.dragoman.gateway.port.Texts;
import org.dragoman.gateway.port.Wake;
import org.dragoman.gateway.usecase.AnswerOffer;
import org.dragoman.gateway.usecase.ChooseWords;
import org.dragoman.gateway.usecase.DirectParticipants;
import org.dragoman.gateway.usecase.EndLineCall;
import org.dragoman.gateway.usecase.EnterPin;
import org.dragoman.gateway.usecase.EraseRecords;
import org.dragoman.gateway.usecase.FileComplaint;
import org.dragoman.gateway.usecase.FindLostRing;
import org.dragoman.gateway.usecase.FinishBackup;
import org.dragoman.gateway.usecase.GreetCaller;
import org.dragoman.gateway.usecase.GreetStaff;
import org.dragoman.gateway.usecase.GreetInterpreter;
import org.dragoman.gateway.usecase.HandToBackup;
import org.dragoman.gateway.usecase.HearOffer;
import org.dragoman.gateway.usecase.KeepCommand;
import org.dragoman.gateway.usecase.KeepReport;
import org.dragoman.gateway.usecase.LeaveRoom;
import org.dragoman.gateway.usecase.PlaceRing;
import org.dragoman.gateway.usecase.ReconcileLegs;
import org.dragoman.gateway.usecase.RefreshLines;
import org.dragoman.gateway.usecase.ReportEvents;
import org.dragoman.gateway.usecase.RequestForOffice;
import org.dragoman.gateway.usecase.RequestInterpreter;
import org.dragoman.gateway.usecase.SeeRoom;
import org.dragoman.gateway.usecase.SendTexts;
import org.dragoman.gateway.usecase.SettleLineCalls;
import org.dragoman.gateway.usecase.StepAside;
import org.dragoman.gateway.usecase.StopLegs;
import org.dragoman.gateway.usecase.TellPlace;
import org.dragoman.gateway.usecase.WriteText;
import org.dragoman.gateway.voice.PhraseFiles;
import org.dragoman.gateway.voice.PhraseShelf;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts the use cases together. */
@Configuration(proxyBeanMethods = false)
class Wiring {

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }

    @Bean
    PhraseShelf phrases() {
        return PhraseFiles.shelf();
    }

    @Bean
    GreetCaller greetCaller(LineBook lines, LineCalls calls, OfficeDesk offices, GatewayMetrics metrics,
            GreetInterpreter greetInterpreter) {
        return new GreetCaller(lines, calls, new GreetStaff(calls, offices, greetInterpreter, metrics), metrics);
    }

    @Bean
    EnterPin enterPin(OfficeDesk offices, HandToBackup backup) {
        return new EnterPin(offices, backup);
    }

    @Bean
    RequestForOffice requestForOffice(LineCalls calls, OfficeDesk offices, HandToBackup backup,
            GatewayMetrics metrics) {
        return new RequestForOffice(calls, offices, backup, metrics);
    }

    @Bean
    HandToBackup handToBackup(LineCalls calls, GatewayMetrics metrics) {
        return new HandToBackup(calls, metrics);
    }

    @Bean
    FinishBackup finishBackup(HandToBackup backup, CarrierRecords records, Clock clock) {
        return new FinishBackup(backup, records, clock);
    }

    @Bean
    RequestInterpreter requestInterpreter(LineCalls calls, DispatchDesk desk, HandToBackup backup,
            GatewayMetrics metrics) {
        return new RequestInterpreter(calls, desk, backup, metrics);
    }

    @Bean
    EndLineCall endLineCall(LineCalls calls, GatewayMetrics metrics, Wake wake) {
        return new EndLineCall(calls, metrics, wake);
    }

    @Bean
    HearOffer hearOffer(Legs legs) {
        return new HearOffer(legs);
    }

    @Bean
    AnswerOffer answerOffer(Legs legs, DispatchDesk desk) {
        return new AnswerOffer(legs, desk);
    }

    @Bean
    StepAside stepAside(Legs legs, DispatchDesk desk, LineBook lines) {
        return new StepAside(legs, desk, lines);
    }

    @Bean
    LeaveRoom leaveRoom(Legs legs, DispatchDesk desk) {
        return new LeaveRoom(legs, desk);
    }

    @Bean
    CallOffice callOffice(Legs legs, DispatchDesk desk) {
        return new CallOffice(legs, desk);
    }

    @Bean
    FileComplaint fileComplaint(Legs legs, DispatchDesk desk) {
        return new FileComplaint(legs, desk);
    }

    @Bean
    LetGo letGo(Legs legs, DispatchDesk desk, NumberPlan numbers) {
        return new LetGo(legs, desk, numbers);
    }

    @Bean
    AgreeToTexts agreeToTexts(Legs legs, DispatchDesk desk) {
        return new AgreeToTexts(legs, desk);
    }

    @Bean
    HearText hearText(LineBook lines, OptOuts optOuts) {
        return new HearText(lines, optOuts);
    }

    @Bean
    MeetCalledBack meetCalledBack(Legs legs) {
        return new MeetCalledBack(legs);
    }

    @Bean
    TellPlace tellPlace(DispatchDesk desk, Carrier carrier) {
        return new TellPlace(desk, carrier);
    }

    @Bean
    KeepCommand keepCommand(CommandLog log, NumberPlan numbers, LineBook lines, PhraseShelf phrases,
            GatewayMetrics metrics, Wake wake) {
        return new KeepCommand(log, numbers, new ChooseWords(lines, phrases), metrics, wake);
    }

    @Bean
    KeepReport keepReport(Legs legs, GatewayMetrics metrics, Wake wake) {
        return new KeepReport(legs, metrics, wake);
    }

    @Bean
    PlaceRing placeRing(PaceQueue queue, Carrier carrier, GatewayMetrics metrics, Wake wake) {
        return new PlaceRing(queue, carrier, metrics, wake);
    }

    @Bean
    StopLegs stopLegs(StopList list, Carrier carrier) {
        return new StopLegs(list, carrier);
    }

    @Bean
    DirectParticipants directParticipants(Instructions instructions, Carrier carrier) {
        return new DirectParticipants(instructions, carrier);
    }

    @Bean
    EraseRecords eraseRecords(CarrierRecords records, Carrier carrier, GatewayProperties gateway, Clock clock) {
        return new EraseRecords(records, carrier, gateway.callRecordsKept(), clock);
    }

    @Bean
    ReportEvents reportEvents(EventOutbox outbox, DispatchDesk desk) {
        return new ReportEvents(outbox, desk);
    }

    @Bean
    SendTexts sendTexts(TextQueue queue, Texts carrier, PhraseShelf phrases, NumberPlan numbers,
            GatewayMetrics metrics, Clock clock) {
        return new SendTexts(queue, carrier, new WriteText(phrases, numbers), metrics, clock);
    }

    @Bean
    RefreshLines refreshLines(DispatchDesk desk, LineBook lines, PhraseShelf phrases) {
        return new RefreshLines(desk, lines, phrases);
    }

    @Bean
    ReconcileLegs reconcileLegs(Legs legs, Carrier carrier, Clock clock, Wake wake) {
        return new ReconcileLegs(legs, carrier, new FindLostRing(legs, carrier, clock),
                new SeeRoom(legs, carrier, clock), clock, wake);
    }

    @Bean
    SettleLineCalls settleLineCalls(LineCalls calls, Carrier carrier, LineBook lines, EndLineCall end,
            RequestInterpreter request, RequestForOffice forOffice, Clock clock) {
        return new SettleLineCalls(calls, carrier, lines, end, request, forOffice, clock);
    }
}
