package org.dragoman.campaign.theatre;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.IntSupplier;
import org.dragoman.campaign.proxy.Dial;
import org.dragoman.campaign.proxy.Proxy;
import org.dragoman.campaign.proxy.Weather;

/** All proxies, and one more that never fails: the clients' way to the dispatchers. */
final class Links implements AutoCloseable {

    private final Map<Link, Proxy> proxies = new EnumMap<>(Link.class);
    private final Proxy front;

    /**
     * @param postgres
     *            where it listens just now; another port after each start
     */
    Links(IntSupplier postgres, int redis, int gateway, List<Integer> dispatchers) {
        for (var link : Link.values()) {
            proxies.put(link, Proxy.before(switch (link) {
                case DISPATCH_1_TO_POSTGRES, DISPATCH_2_TO_POSTGRES, GATEWAY_TO_POSTGRES -> Dial.to(postgres);
                case DISPATCH_1_TO_REDIS, DISPATCH_2_TO_REDIS -> Dial.to(() -> redis);
                case GATEWAY_TO_DISPATCH -> Dial.any(dispatchers);
                case DISPATCH_1_TO_GATEWAY, DISPATCH_2_TO_GATEWAY -> Dial.to(() -> gateway);
            }));
        }
        front = Proxy.before(Dial.any(dispatchers));
    }

    Proxy of(Link link) {
        return Objects.requireNonNull(proxies.get(link));
    }

    int port(Link link) {
        return of(link).port();
    }

    int frontPort() {
        return front.port();
    }

    void heal() {
        proxies.values().forEach(proxy -> proxy.weather(Weather.FAIR));
    }

    @Override
    public void close() {
        proxies.values().forEach(Proxy::close);
        front.close();
    }
}
