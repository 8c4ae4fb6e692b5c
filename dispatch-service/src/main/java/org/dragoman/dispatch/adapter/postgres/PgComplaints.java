package org.dragoman.dispatch.adapter.postgres;

import org.dragoman.dispatch.domain.CityId;
import org.dragoman.dispatch.domain.request.RequestId;
import org.dragoman.dispatch.port.Complaints;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/** The rows of dispatch.complaint. */
@Repository
class PgComplaints implements Complaints {

    private static final String FILE = """
            insert into dispatch.complaint (city_id, request_id, at)
            select r.city_id, r.request_id, dispatch.clock()
            from dispatch.request r where r.city_id = :city and r.request_id = :request
            on conflict do nothing
            """;
    private static final String FOLLOW_UP = """
            update dispatch.complaint set followed_up_at = dispatch.clock()
            where city_id = :city and request_id = :request and followed_up_at is null
            """;

    private final CityTransactions transactions;

    PgComplaints(CityTransactions transactions) {
        this.transactions = transactions;
    }

    @Override
    public Mono<Boolean> file(CityId city, RequestId request) {
        return changed(city, request, FILE);
    }

    @Override
    public Mono<Boolean> followUp(CityId city, RequestId request) {
        return changed(city, request, FOLLOW_UP);
    }

    private Mono<Boolean> changed(CityId city, RequestId request, String statement) {
        return transactions.single(city, sql -> sql.sql(statement).bind("city", city.value())
                .bind("request", request.value()).fetch().rowsUpdated()).map(rows -> rows == 1);
    }
}
