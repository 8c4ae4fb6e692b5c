package org.dragoman.dispatch.adapter.postgres;

import java.util.Map;
import org.dragoman.dispatch.domain.CityId;
import org.dragoman.dispatch.domain.request.RequestId;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/** Appends what was decided, in the transaction that decided it. Ids and rules only: no number, no name. */
@Component
class Ledger {

    private static final String APPEND = """
            insert into dispatch.ledger (city_id, request_id, at, kind, facts)
            values (:city, :request, dispatch.clock(), :kind, cast(:facts as jsonb))
            """;
    private static final JsonMapper JSON = JsonMapper.shared();

    Mono<Long> write(DatabaseClient sql, CityId city, RequestId request, String kind, Map<String, ?> facts) {
        return sql.sql(APPEND).bind("city", city.value()).bind("request", request.value()).bind("kind", kind)
                .bind("facts", JSON.writeValueAsString(facts)).fetch().rowsUpdated();
    }
}
