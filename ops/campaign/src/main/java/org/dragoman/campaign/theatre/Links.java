package org.dragoman.campaign.theatre;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.IntSupplier;
import org.dragoman.campaign.proxy.Balancer;
import org.dragoman.campaign.proxy.Dial;
import org.dragoman.campaign.proxy.Proxy;
import org.dragoman.campaign.proxy.Weather;

/** All proxies, and two more that never fail: the clients' way to the dispatchers, and the carrier's to the gateways. */
final class Links implements AutoCloseable {

    private final Map<Link, Proxy> proxies = new EnumMap<>(Link.class);
    private final Balancer dispatchers;
    private final Balancer gateways;
    private final Proxy dispatchFront;
    private final Proxy gatewayFront;

    /**
     * @param postgres
     *            where it listens just now; another port after each start
     */
    Links(IntSupplier postgres, int redis, List<Integer> dispatchPorts, List<Integer> gatewayPorts) {
        dispatchers = Balancer.before(dispatchPorts);
        gateways = Balancer.before(gatewayPorts);
        for (var link : Link.values()) {
            proxies.put(link, Proxy.before(switch (link) {
                case DISPATCH_1_TO_POSTGRES, DISPATCH_2_TO_POSTGRES, GATEWAY_1_TO_POSTGRES, GATEWAY_2_TO_POSTGRES ->
                    Dial.to(postgres);
                case DISPATCH_1_TO_REDIS, DISPATCH_2_TO_REDIS -> Dial.to(() -> redis);
                case GATEWAY_1_TO_DISPATCH, GATEWAY_2_TO_DISPATCH -> dispatchers;
                case DISPATCH_1_TO_GATEWAY, DISPATCH_2_TO_GATEWAY -> gateways;
            }));
        }
        dispatchFront = Proxy.before(dispatchers);
        gatewayFront = Proxy.before(gateways);
    }

    Proxy of(Link link) {
        return Objects.requireNonNull(proxies.get(link));
    }

    int port(Link link) {
        return of(link).port();
    }

    int dispatchFront() {
        return dispatchFront.port();
    }

    int gatewayFront() {
        return gatewayFront.port();
    }

    void heal() {
        proxies.values().forEach(proxy -> proxy.weather(Weather.FAIR));
    }

    @Override
    public void close() {
        proxies.values().forEach(Proxy::close);
        dispatchFront.close();
        gatewayFront.close();
        dispatchers.close();
        gateways.close();
    }
}
