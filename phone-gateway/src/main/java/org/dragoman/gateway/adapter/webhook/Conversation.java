package org.dragoman.gateway.adapter.webhook;

import org.dragoman.gateway.domain.script.AsideScripts;
import org.dragoman.gateway.usecase.AgreeToTexts;
import org.dragoman.gateway.domain.script.OfficeKeys;
import org.dragoman.gateway.domain.script.OfficeScripts;
import org.dragoman.gateway.domain.script.Typed;
import org.dragoman.gateway.domain.PhoneNumber;
import org.dragoman.gateway.usecase.CallOffice;
import org.dragoman.gateway.usecase.MeetCalledBack;
import org.dragoman.gateway.usecase.LetGo;
import org.dragoman.gateway.domain.script.CallBackScripts;
import java.util.Optional;
import java.util.function.BiFunction;
import org.dragoman.gateway.domain.line.Line;
import org.dragoman.gateway.domain.menu.Menu;
import org.dragoman.gateway.domain.script.AgencyPosition;
import org.dragoman.gateway.domain.script.AsideKeys;
import org.dragoman.gateway.domain.script.DangerKey;
import org.dragoman.gateway.domain.script.DutyKeys;
import org.dragoman.gateway.domain.script.DutyPosition;
import org.dragoman.gateway.domain.script.FeedbackKey;
import org.dragoman.gateway.domain.script.OfferKeys;
import org.dragoman.gateway.domain.script.Position;
import org.dragoman.gateway.domain.script.Script;
import org.dragoman.gateway.domain.script.Scripts;
import org.dragoman.gateway.domain.words.Sentence;
import org.dragoman.gateway.usecase.AnswerOffer;
import org.dragoman.gateway.usecase.FileComplaint;
import org.dragoman.gateway.usecase.FinishBackup;
import org.dragoman.gateway.usecase.HandToBackup;
import org.dragoman.gateway.usecase.HearOffer;
import org.dragoman.gateway.usecase.LeadDutyCall;
import org.dragoman.gateway.usecase.LeaveRoom;
import org.dragoman.gateway.usecase.RequestInterpreter;
import org.dragoman.gateway.usecase.StepAside;
import org.dragoman.gateway.usecase.TellPlace;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Leads each question of the carrier to the use case that answers it. */
@Component
class Conversation {

    private final RequestInterpreter request;
    private final HandToBackup people;
    private final FinishBackup backup;
    private final HearOffer hear;
    private final AnswerOffer answer;
    private final LeaveRoom leave;
    private final TellPlace place;
    private final FileComplaint complaint;
    private final LetGo letGo;
    private final AgreeToTexts agreeToTexts;
    private final MeetCalledBack meet;
    private final AgencyConversation agency;
    private final LeadDutyCall duty;
    private final StepAside aside;
    private final CallOffice callOffice;

    Conversation(RequestInterpreter request, HandToBackup people, FinishBackup backup, HearOffer hear,
            AnswerOffer answer, LeaveRoom leave, TellPlace place, FileComplaint complaint, LetGo letGo,
            AgreeToTexts agreeToTexts,
            MeetCalledBack meet, AgencyConversation agency, LeadDutyCall duty, StepAside aside,
            CallOffice callOffice) {
        this.request = request;
        this.people = people;
        this.backup = backup;
        this.hear = hear;
        this.answer = answer;
        this.leave = leave;
        this.place = place;
        this.complaint = complaint;
        this.letGo = letGo;
        this.agreeToTexts = agreeToTexts;
        this.meet = meet;
        this.agency = agency;
        this.duty = duty;
        this.aside = aside;
        this.callOffice = callOffice;
    }

    /** Where the pressed key leads. Whatever fails from here on is asked again from there: a key is pressed once. */
    static Position afterKey(Position at, Question form, Optional<Line> line) {
        return switch (at) {
            case Position.InMenu inMenu ->
                line.map(known -> Menu.next(known, inMenu, form.keys())).orElse(inMenu);
            case Position.Hearing hearing -> OfferKeys.next(hearing, form.keys());
            case Position.AtDanger asked -> DangerKey.next(asked, form.keys());
            case Position.AskedForOffice asked -> OfficeKeys.next(asked, form.typed());
            case Position.AskedForFeedback asked -> FeedbackKey.next(asked, form.keys());
            case Position.Complaining same -> same;
            case Position.ToPeople same -> same;
            case AgencyPosition same -> same;
            case Position.Chosen same -> same;
            case Position.AfterBackup same -> same;
            case Position.Answering same -> same;
            case Position.Fallen same -> same;
            case Position.Waiting same -> same;
            case Position.InLine same -> same;
            case Position.OfferedCallBack offered ->
                form.keys().map(key -> CallBackScripts.afterOffer(offered, key)).orElse(offered);
            case Position.CallBackChosen same -> same;
            // A number travels in no address: what was keyed in is answered here, or asked for again.
            case Position.AskedForNumber same -> same;
            case Position.GoingOnWaiting same -> same;
            case Position.AskedForTexts asked ->
                form.keys().map(key -> CallBackScripts.afterTexts(asked, key)).orElse(asked);
            case Position.TextsAgreed same -> same;
            case Position.CalledBack same -> same;
            case Position.Told same -> same;
            case DutyPosition asked -> DutyKeys.next(asked, form.typed());
            case Position.AtCutOff asked -> form.keys().map(key -> AsideScripts.afterCutOff(asked, key)).orElse(asked);
            case Position.ToldStaff same -> same;
            case Position.AtOffice asked -> AsideKeys.next(asked, form.typed());
            case Position.Aside aside -> AsideKeys.next(aside, form.keys());
        };
    }

    /** Empty where the question makes no sense, such as a menu of a number that is no language line. */
    Mono<Script> next(Position at, Question form, Optional<Line> line) {
        return switch (at) {
            case Position.InMenu inMenu -> Mono.justOrEmpty(line).map(known -> Scripts.ask(known, inMenu));
            case AgencyPosition onLine -> agency.next(onLine, form);
            case Position.ToPeople(var words) ->
                onLine(form, line, (call, known) -> people.hand(call, known, words));
            case Position.Chosen chosen ->
                onLine(form, line, (call, known) -> request.request(call, known, chosen));
            case Position.AtDanger danger -> Mono.just(Scripts.askOfDanger(danger));
            case Position.AskedForOffice office -> Mono.just(OfficeScripts.ask(office));
            case Position.AskedForFeedback(var leg, var words) ->
                Mono.just(Scripts.goodbye(words, Sentence.CALL_ENDED));
            case Position.Complaining complaining -> ofACall(form, complaint.file(complaining));
            case Position.AfterBackup(var words) ->
                onLine(form, line, (call, known) -> backup.finish(call, known, words, form.rung()));
            case Position.Hearing hearing -> hear.hear(form.callSid(), hearing);
            case Position.Answering answering -> ofACall(form, answer.answer(answering));
            case Position.Fallen fallen -> leave.leave(fallen, true, line);
            case Position.Waiting waiting -> Mono.just(Scripts.waiting(waiting));
            case Position.InLine inLine -> place.tell(form.callSid(), inLine);
            case Position.OfferedCallBack offered -> Mono.just(CallBackScripts.offer(offered));
            case Position.CallBackChosen chosen -> onLine(form, line,
                    (call, known) -> letGo.letGo(chosen, form.from().map(PhoneNumber::e164), known));
            case Position.AskedForNumber asked ->
                onLine(form, line, (call, known) -> letGo.letGo(asked, form.typed().flatMap(Typed::digits), known));
            case Position.GoingOnWaiting(var leg, var words, var asks) ->
                ofACall(form, leave.leave(new Position.Fallen(leg, words, asks), false, line));
            case Position.AskedForTexts asked -> Mono.just(CallBackScripts.askForTexts(asked));
            case Position.TextsAgreed agreed ->
                onLine(form, line, (call, known) -> agreeToTexts.agree(agreed, known));
            case Position.CalledBack calledBack -> meet.meet(form.callSid(), calledBack, form.keys());
            case Position.Told told -> Mono.just(Scripts.told(told));
            case DutyPosition inDuty -> ofACall(form, duty.lead(inDuty, form.typed()));
            case Position.AtCutOff asked -> Mono.just(AsideScripts.cutOff(asked));
            case Position.ToldStaff told -> Mono.just(Scripts.told(told));
            case Position.NamedOffice named -> ofACall(form, callOffice.call(named));
            case Position.Aside outside -> ofACall(form, aside.hear(outside));
        };
    }

    private static Mono<Script> ofACall(Question form, Mono<Script> script) {
        return form.call().map(named -> script).orElseThrow(NoCallNamed::new);
    }

    /** That a call is named is seen at once: without one no answer is ever ready, and none is to be put off. */
    private static Mono<Script> onLine(Question form, Optional<Line> line,
            BiFunction<String, Line, Mono<Script>> ask) {
        var call = form.callSid();
        return Mono.justOrEmpty(line).flatMap(known -> ask.apply(call, known));
    }
}
