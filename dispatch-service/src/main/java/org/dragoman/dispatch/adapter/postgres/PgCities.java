package org.dragoman.dispatch.adapter.postgres;

import io.r2dbc.spi.Readable;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.dragoman.dispatch.domain.CityId;
import org.dragoman.dispatch.domain.language.VarietyTag;
import org.dragoman.dispatch.domain.place.Announcing;
import org.dragoman.dispatch.domain.place.City;
import org.dragoman.dispatch.domain.place.Line;
import org.dragoman.dispatch.domain.place.Notice;
import org.dragoman.dispatch.domain.place.SiteId;
import org.dragoman.dispatch.domain.place.StaffLine;
import org.dragoman.dispatch.port.Cities;
import org.dragoman.dispatch.port.LineSite;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Cities and their language lines. The list of cities itself is no secret; everything below it is walled. */
@Repository
class PgCities implements Cities {

    private static final String CITIES = "select city_id, name, hub_language, time_zone from dispatch.city";
    private static final String LINES = """
            select l.number, l.backup_number, l.site_id, l.menu, c.hub_language, l.asks_danger, l.notice, l.asks_office
            from dispatch.line l
            join dispatch.city c on c.city_id = l.city_id
            where l.city_id = :city
            order by l.number
            """;
    private static final String STAFF_LINES = """
            select l.number, l.backup_number, l.kind, c.hub_language
            from dispatch.staff_line l
            join dispatch.city c on c.city_id = l.city_id
            where l.city_id = :city
            order by l.number
            """;
    private static final String ANNOUNCE = """
            update dispatch.line set notice = :notice where city_id = :city
            """;
    private static final JsonMapper JSON = JsonMapper.shared();

    private final CityTransactions transactions;

    PgCities(CityTransactions transactions) {
        this.transactions = transactions;
    }

    @Override
    public Mono<List<City>> all() {
        return transactions.outside().sql(CITIES + " order by city_id").map(row -> city(row)).all().collectList();
    }

    @Override
    public Mono<City> city(CityId id) {
        return transactions.outside().sql(CITIES + " where city_id = :city").bind("city", id.value())
                .map(row -> city(row)).one();
    }

    @Override
    public Flux<Line> lines(CityId id) {
        return lineSites(id).map(LineSite::line);
    }

    @Override
    public Flux<StaffLine> staffLines(CityId city) {
        return transactions.single(city, sql -> sql.sql(STAFF_LINES).bind("city", city.value())
                .map(row -> staffLine(city, row)).all().collectList()).flatMapIterable(lines -> lines);
    }

    @Override
    public Mono<LineSite> lineSite(String number) {
        return all().flatMapIterable(cities -> cities)
                .concatMap(city -> lineSites(city.id()))
                .filter(found -> found.line().number().equals(number))
                .next();
    }

    @Override
    public Mono<Void> announce(CityId city, Optional<Notice> notice) {
        return transactions
                .single(city, sql -> Rows.bindOptional(sql.sql(ANNOUNCE).bind("city", city.value()), "notice",
                        notice.map(Notice::name), String.class).fetch().rowsUpdated())
                .then();
    }

    private Flux<LineSite> lineSites(CityId city) {
        return transactions.single(city, sql -> sql.sql(LINES).bind("city", city.value())
                .map(row -> lineSite(city, row)).all().collectList()).flatMapIterable(lines -> lines);
    }

    private static City city(Readable row) {
        return new City(new CityId(Rows.text(row, "city_id")), Rows.text(row, "name"), Rows.text(row, "hub_language"),
                ZoneId.of(Rows.text(row, "time_zone")));
    }

    private static LineSite lineSite(CityId city, Readable row) {
        var menu = elements(JSON.readTree(Rows.text(row, "menu"))).map(PgCities::key).toList();
        return new LineSite(new Line(city, Rows.text(row, "number"), Rows.text(row, "backup_number"),
                Rows.text(row, "hub_language"), menu, announcing(row)), new SiteId(Rows.text(row, "site_id")));
    }

    private static StaffLine staffLine(CityId city, Readable row) {
        return new StaffLine(city, Rows.text(row, "number"), Rows.text(row, "backup_number"),
                Rows.text(row, "hub_language"), StaffLine.Kind.valueOf(Rows.text(row, "kind")));
    }

    private static Announcing announcing(Readable row) {
        return new Announcing(Rows.flag(row, "asks_danger"),
                Optional.ofNullable(row.get("notice", String.class)).map(Notice::valueOf),
                Rows.flag(row, "asks_office"));
    }

    private static Line.Key key(JsonNode node) {
        var choices = elements(node.get("choices"))
                .map(choice -> new Line.Choice(choice.get("key").asString(),
                        new VarietyTag(choice.get("variety").asString())))
                .toList();
        return new Line.Key(node.get("key").asString(), node.get("language").asString(),
                Optional.ofNullable(node.path("offers").asString(null)), choices);
    }

    private static Stream<JsonNode> elements(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false);
    }
}
