package org.dragoman.dispatch.config;

import org.dragoman.dispatch.domain.language.LanguageCatalogue;
import org.dragoman.dispatch.port.BoardViews;
import org.dragoman.dispatch.port.DeskViews;
import org.dragoman.dispatch.port.InterpreterViews;
import org.dragoman.dispatch.port.LadderViews;
import org.dragoman.dispatch.port.Limits;
import org.dragoman.dispatch.port.RequestViews;
import org.dragoman.dispatch.port.Waits;
import org.dragoman.dispatch.usecase.EstimateWait;
import org.dragoman.dispatch.port.Sessions;
import org.dragoman.dispatch.port.Shifts;
import org.dragoman.dispatch.usecase.FindLanguage;
import org.dragoman.dispatch.usecase.FindRequest;
import org.dragoman.dispatch.usecase.JudgeWaits;
import org.dragoman.dispatch.usecase.ShowBoard;
import org.dragoman.dispatch.usecase.ShowDesk;
import org.dragoman.dispatch.usecase.ShowInterpreter;
import org.dragoman.dispatch.usecase.ShowLadders;
import org.dragoman.dispatch.usecase.ShowRequest;
import org.dragoman.dispatch.usecase.ShowShifts;
import org.dragoman.dispatch.usecase.TellPlace;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The use cases that only look. */
@Configuration(proxyBeanMethods = false)
class Screens {

    @Bean
    EstimateWait estimateWait(Waits waits) {
        return new EstimateWait(waits);
    }

    @Bean
    JudgeWaits judgeWaits(Waits waits) {
        return new JudgeWaits(waits);
    }

    @Bean
    FindRequest findRequest(RequestViews views) {
        return new FindRequest(views);
    }

    @Bean
    ShowRequest showRequest(RequestViews views, EstimateWait estimateWait) {
        return new ShowRequest(views, estimateWait);
    }

    @Bean
    TellPlace tellPlace(Sessions sessions, RequestViews views, EstimateWait estimateWait) {
        return new TellPlace(sessions, views, estimateWait);
    }

    @Bean
    ShowBoard showBoard(BoardViews views, Limits limits) {
        return new ShowBoard(views, limits);
    }

    @Bean
    ShowInterpreter showInterpreter(InterpreterViews views) {
        return new ShowInterpreter(views);
    }

    @Bean
    ShowShifts showShifts(Shifts shifts) {
        return new ShowShifts(shifts);
    }

    @Bean
    ShowDesk showDesk(DeskViews views) {
        return new ShowDesk(views);
    }

    @Bean
    FindLanguage findLanguage(LanguageCatalogue catalogue) {
        return new FindLanguage(catalogue);
    }

    @Bean
    ShowLadders showLadders(LadderViews views) {
        return new ShowLadders(views);
    }
}
