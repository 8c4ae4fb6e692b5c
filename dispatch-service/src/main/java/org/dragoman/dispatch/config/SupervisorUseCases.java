package org.dragoman.dispatch.config;

import org.dragoman.dispatch.usecase.ReinstateInterpreter;
import org.dragoman.dispatch.usecase.SuspendInterpreter;
import org.dragoman.dispatch.usecase.MatchFreed;
import org.dragoman.dispatch.usecase.FollowChange;
import org.dragoman.dispatch.domain.matching.MatchingPolicy;
import org.dragoman.dispatch.port.Audit;
import org.dragoman.dispatch.port.Changes;
import org.dragoman.dispatch.port.Explanations;
import org.dragoman.dispatch.port.Identities;
import org.dragoman.dispatch.port.Interpreters;
import org.dragoman.dispatch.port.Matches;
import org.dragoman.dispatch.port.Pool;
import org.dragoman.dispatch.port.Queue;
import org.dragoman.dispatch.port.Requests;
import org.dragoman.dispatch.port.Sessions;
import org.dragoman.dispatch.usecase.ApplyEvent;
import org.dragoman.dispatch.usecase.AssignInterpreter;
import org.dragoman.dispatch.usecase.ChangePriority;
import org.dragoman.dispatch.usecase.ChooseAvailability;
import org.dragoman.dispatch.usecase.ExplainRequest;
import org.dragoman.dispatch.usecase.FollowOffer;
import org.dragoman.dispatch.usecase.ForceAvailability;
import org.dragoman.dispatch.usecase.MatchRequest;
import org.dragoman.dispatch.usecase.PullBackOffer;
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
    PullBackOffer pullBackOffer(Audit audit, Sessions sessions, ApplyEvent applyEvent) {
        return new PullBackOffer(audit, sessions, applyEvent);
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
    SuspendInterpreter suspendInterpreter(Audit audit, Sessions sessions, Pool pool, FollowChange followChange) {
        return new SuspendInterpreter(audit, sessions, pool, followChange);
    }

    @Bean
    ReinstateInterpreter reinstateInterpreter(Audit audit, Interpreters interpreters, MatchFreed matchFreed) {
        return new ReinstateInterpreter(audit, interpreters, matchFreed);
    }

    @Bean
    ExplainRequest explainRequest(Explanations explanations) {
        return new ExplainRequest(explanations, new MatchingPolicy());
    }
}
