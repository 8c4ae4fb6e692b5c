package org.dragoman.dispatch.adapter.postgres;

import org.dragoman.dispatch.domain.CityId;
import org.dragoman.dispatch.domain.place.OfficePhone;
import org.dragoman.dispatch.domain.place.SiteId;
import org.dragoman.dispatch.port.Offices;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/** The codes of dispatch.site, and whether who has one is open by the database's clock. */
@Repository
class PgOffices implements Offices {

    private static final String WITH_CODE = """
            select s.site_id, dispatch.opening_of(s, dispatch.clock())::text as opening
            from dispatch.site s
            where s.city_id = :city and s.code = :code
            """;
    private static final JsonMapper JSON = JsonMapper.shared();

    private final CityTransactions transactions;

    PgOffices(CityTransactions transactions) {
        this.transactions = transactions;
    }

    @Override
    public Mono<OfficePhone> withCode(CityId city, String code) {
        return transactions.single(city, sql -> sql.sql(WITH_CODE).bind("city", city.value()).bind("code", code)
                .map(row -> new OfficePhone(new SiteId(Rows.text(row, "site_id")),
                        Openings.read(JSON.readTree(Rows.text(row, "opening")))))
                .one());
    }
}
