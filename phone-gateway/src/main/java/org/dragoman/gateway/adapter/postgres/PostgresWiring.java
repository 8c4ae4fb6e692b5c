package org.dragoman.gateway.adapter.postgres;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.prf.PrfSet;
import java.time.Clock;
import org.dragoman.gateway.config.GatewayProperties;
import org.dragoman.gateway.port.CarrierRecords;
import org.dragoman.gateway.port.CommandLog;
import org.dragoman.gateway.port.EventOutbox;
import org.dragoman.gateway.port.Instructions;
import org.dragoman.gateway.port.Legs;
import org.dragoman.gateway.port.LineBook;
import org.dragoman.gateway.port.LineCalls;
import org.dragoman.gateway.port.OptOuts;
import org.dragoman.gateway.port.PaceQueue;
import org.dragoman.gateway.port.RecordingBook;
import org.dragoman.gateway.port.StopList;
import org.dragoman.gateway.port.TextQueue;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.transaction.ReactiveTransactionManager;
import org.springframework.transaction.reactive.TransactionalOperator;

/** The ports that PostgreSQL serves. */
@Configuration(proxyBeanMethods = false)
class PostgresWiring {

    @Bean
    CityDatabase cityDatabase(DatabaseClient client, ReactiveTransactionManager transactions) {
        return new CityDatabase(client, TransactionalOperator.create(transactions));
    }

    @Bean
    NumberVault numberVault(Aead aead) {
        return new NumberVault(aead);
    }

    @Bean
    NumberKeys numberKeys(PrfSet lookup) {
        return new NumberKeys(lookup);
    }

    @Bean
    OptOuts optOuts(CityDatabase database, NumberKeys keys) {
        return new PostgresOptOuts(database, keys);
    }

    @Bean
    LegChanges legChanges() {
        return new LegChanges();
    }

    @Bean
    Legs legs(CityDatabase database, LegChanges changes, NumberVault vault, Clock clock) {
        return new PostgresLegs(database, changes, vault, clock);
    }

    @Bean
    CommandLog commandLog(CityDatabase database, LegChanges changes, NumberVault vault, NumberKeys keys,
            Clock clock) {
        return new PostgresCommands(database, new RingOrders(vault), new StopOrders(changes, clock),
                new TextOrders(vault, keys));
    }

    @Bean
    PaceQueue paceQueue(CityDatabase database, LegChanges changes, NumberVault vault, Clock clock,
            GatewayProperties gateway) {
        return new PostgresPaceQueue(database, changes, vault, clock, gateway.callsPerSecond());
    }

    @Bean
    TextQueue textQueue(CityDatabase database, NumberVault vault) {
        return new PostgresTextQueue(database, vault);
    }

    @Bean
    StopList stopList(CityDatabase database) {
        return new PostgresStopList(database);
    }

    @Bean
    Instructions instructions(CityDatabase database) {
        return new PostgresInstructions(database);
    }

    @Bean
    EventOutbox eventOutbox(CityDatabase database) {
        return new PostgresEventOutbox(database);
    }

    @Bean
    LineCalls lineCalls(CityDatabase database, LegChanges changes, Clock clock) {
        return new PostgresLineCalls(database, changes, clock);
    }

    @Bean
    LineBook lineBook(CityDatabase database) {
        return new StoredLines(database);
    }

    @Bean
    RecordingBook recordingBook(CityDatabase database) {
        return new PostgresRecordings(database);
    }

    @Bean
    CarrierRecords carrierRecords(CityDatabase database) {
        return new PostgresCarrierRecords(database);
    }

    @Bean
    Housekeeping housekeeping(CityDatabase database) {
        return new Housekeeping(database);
    }
}
