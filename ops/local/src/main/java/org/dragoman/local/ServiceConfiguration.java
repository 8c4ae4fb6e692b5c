package org.dragoman.local;

import java.util.Map;
import java.util.TreeMap;
import org.dragoman.local.data.Keysets;
import org.dragoman.local.data.LocalPostgres;

/** What the launcher tells each service: its keys `dragoman.…` and where to listen. */
public final class ServiceConfiguration {

    private final StackSettings settings;
    private final StorePorts stores;
    private final Keysets keysets;
    private final Secrets secrets;

    public ServiceConfiguration(StackSettings settings, StorePorts stores, Keysets keysets, Secrets secrets) {
        this.settings = settings;
        this.stores = stores;
        this.keysets = keysets;
        this.secrets = secrets;
    }

    /** Every key that the user has not set. */
    public Map<String, Object> of(Service service) {
        var keys = new TreeMap<String, Object>();
        keys.put("server.address", "127.0.0.1");
        keys.put("dragoman.internal.secret", secrets.internal());
        keys.put("dragoman.crypto.keyset", keysets.phones().toString());
        keys.put("dragoman.crypto.lookup-keyset", keysets.lookup().toString());
        database(service, keys);
        switch (service) {
            case DISPATCH -> dispatch(keys);
            case GATEWAY -> gateway(keys);
        }
        keys.keySet().removeIf(this::saidByUser);
        return keys;
    }

    private void database(Service service, Map<String, Object> keys) {
        if (settings.hasOutsidePostgres()) {
            return;
        }
        keys.put("dragoman.database.host", "localhost");
        keys.put("dragoman.database.port", stores.postgres());
        keys.put("dragoman.database.name", LocalPostgres.DATABASE);
        keys.put("dragoman.database.user", service.databaseRole());
        keys.put("dragoman.database.password", "");
        keys.put("dragoman.database.owner.user", LocalPostgres.OWNER);
        keys.put("dragoman.database.owner.password", "");
    }

    private void dispatch(Map<String, Object> keys) {
        keys.put("server.port", settings.dispatchPort());
        keys.put("dragoman.gateway.url", "http://127.0.0.1:" + settings.gatewayPort());
        keys.put("dragoman.dispatch.default-city", Secrets.DEFAULT_CITY);
        keys.put("dragoman.dispatch.seed", true);
        secrets.tokens().forEach((city, token) -> keys.put("dragoman.demo.token." + city, token));
        keys.put("dragoman.demo.pin", secrets.pin());
        secrets.passwords().forEach((role, password) -> keys.put("dragoman.demo.password." + role, password));
        keys.put("dragoman.demo.duty-pin", secrets.dutyPin());
        if (!settings.hasOutsideRedis()) {
            keys.put("dragoman.redis.host", "127.0.0.1");
            keys.put("dragoman.redis.port", stores.redis());
        }
    }

    private void gateway(Map<String, Object> keys) {
        keys.put("server.port", settings.gatewayPort());
        keys.put("dragoman.dispatch.url", "http://127.0.0.1:" + settings.dispatchPort());
        keys.put("dragoman.gateway.public-base-url", "http://127.0.0.1:" + settings.gatewayPort());
        keys.put("dragoman.twilio.base-url", "http://127.0.0.1:" + settings.carrierPort());
        keys.put("dragoman.twilio.account-sid", secrets.carrierAccount());
        keys.put("dragoman.twilio.auth-token", secrets.carrierToken());
    }

    private boolean saidByUser(String key) {
        return settings.environment()
                .containsKey(key.toUpperCase(java.util.Locale.ROOT).replace('.', '_').replace('-', '_'));
    }
}
