package org.dragoman.dispatch.adapter.postgres;

import org.dragoman.dispatch.domain.CityId;
import org.dragoman.dispatch.domain.request.RequestId;
import org.dragoman.dispatch.domain.session.Command;
import org.dragoman.dispatch.port.Identities;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Writes commands to the gateway in the transaction that decided them. */
@Component
class OutboxWriter {

    private static final String ADD = """
            insert into dispatch.outbox (city_id, command_id, request_id, leg_id, kind, body, state, created_at, due_at)
            select :city, :id, :request, :leg, :kind, cast(:body as jsonb), 'PENDING', t.now, t.now
            from (select dispatch.clock() as now) t
            """;

    private final Identities identities;

    OutboxWriter(Identities identities) {
        this.identities = identities;
    }

    Mono<Long> add(DatabaseClient sql, CityId city, RequestId request, Command command) {
        return sql.sql(ADD).bind("city", city.value()).bind("id", identities.next())
                .bind("request", request.value()).bind("leg", command.leg().value())
                .bind("kind", CommandCodec.kind(command)).bind("body", CommandCodec.body(command))
                .fetch().rowsUpdated();
    }
}
