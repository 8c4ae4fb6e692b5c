package org.dragoman.gateway.adapter.postgres;

import org.dragoman.gateway.domain.command.Command;
import org.dragoman.gateway.domain.command.Verdict;
import org.springframework.r2dbc.core.DatabaseClient;
import reactor.core.publisher.Mono;

/** A TEXT becomes a row that is due. */
final class TextOrders {

    private static final String INSERT = """
            insert into gateway.text (city_id, command_id, word, language, phase, to_cipher, to_key, from_cipher,
                ordered_at, due_at)
            values (:city, :id, :word, :language, 'ORDERED', :to, :key, :from, gateway.clock(), gateway.clock())
            """;

    private final NumberVault vault;
    private final NumberKeys keys;

    TextOrders(NumberVault vault, NumberKeys keys) {
        this.vault = vault;
        this.keys = keys;
    }

    Mono<Verdict> order(DatabaseClient db, Command.Text text) {
        var city = text.leg().city();
        return db.sql(INSERT)
                .bind("city", city.value())
                .bind("id", text.id())
                .bind("word", text.word().name())
                .bind("language", text.language().tag())
                .bind("to", vault.seal(city, text.to()))
                .bind("key", keys.of(text.to()))
                .bind("from", vault.seal(city, text.callerId()))
                .then()
                .thenReturn(new Verdict.Kept());
    }
}
