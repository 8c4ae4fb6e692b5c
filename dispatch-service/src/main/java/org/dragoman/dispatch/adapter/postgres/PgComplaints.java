package org.dragoman.dispatch.adapter.postgres;

import io.r2dbc.spi.Readable;
import org.dragoman.dispatch.domain.CityId;
import org.dragoman.dispatch.domain.complaint.ComplaintReference;
import org.dragoman.dispatch.domain.complaint.Filing;
import org.dragoman.dispatch.domain.complaint.KnownComplaint;
import org.dragoman.dispatch.domain.request.RequestId;
import org.dragoman.dispatch.port.Complaints;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/** The rows of dispatch.complaint. */
@Repository
class PgComplaints implements Complaints {

    private static final String FILE = """
            insert into dispatch.complaint (city_id, request_id, at, reference)
            select r.city_id, r.request_id, dispatch.clock(), :reference
            from dispatch.request r where r.city_id = :city and r.request_id = :request
            on conflict (city_id, request_id) do nothing
            """;
    private static final String REFERENCE_OF = """
            select reference from dispatch.complaint where city_id = :city and request_id = :request
            """;
    private static final String FOLLOW_UP = """
            update dispatch.complaint set followed_up_at = dispatch.clock()
            where city_id = :city and request_id = :request and followed_up_at is null
            """;
    private static final String FIND = """
            select reference, request_id, at, followed_up_at from dispatch.complaint
            where city_id = :city and reference = :reference
            """;

    private final CityTransactions transactions;

    PgComplaints(CityTransactions transactions) {
        this.transactions = transactions;
    }

    @Override
    public Mono<Filing> file(CityId city, RequestId request, ComplaintReference drawn) {
        return transactions.in(city, sql -> of(sql, FILE, city, request).bind("reference", drawn.value()).fetch()
                .rowsUpdated().flatMap(rows -> rows == 1
                        ? Mono.<Filing>just(new Filing.Filed(drawn, false))
                        : filedBefore(sql, city, request)))
                .onErrorResume(DuplicateKeyException.class, taken -> Mono.just(new Filing.ReferenceTaken()));
    }

    private static Mono<Filing> filedBefore(DatabaseClient sql, CityId city, RequestId request) {
        return of(sql, REFERENCE_OF, city, request)
                .<Filing>map(row -> new Filing.Filed(new ComplaintReference(Rows.text(row, "reference")), true)).one()
                .defaultIfEmpty(new Filing.UnknownRequest());
    }

    @Override
    public Mono<Boolean> followUp(CityId city, RequestId request) {
        return transactions.single(city, sql -> of(sql, FOLLOW_UP, city, request).fetch().rowsUpdated())
                .map(rows -> rows == 1);
    }

    @Override
    public Mono<KnownComplaint> find(CityId city, ComplaintReference reference) {
        return transactions.single(city, sql -> sql.sql(FIND).bind("city", city.value())
                .bind("reference", reference.value()).map(PgComplaints::known).one());
    }

    private static KnownComplaint known(Readable row) {
        return new KnownComplaint(new ComplaintReference(Rows.text(row, "reference")),
                new RequestId(Rows.uuid(row, "request_id")), Rows.instant(row, "at"),
                Rows.maybeInstant(row, "followed_up_at"));
    }

    private static DatabaseClient.GenericExecuteSpec of(DatabaseClient sql, String statement, CityId city,
            RequestId request) {
        return sql.sql(statement).bind("city", city.value()).bind("request", request.value());
    }
}
