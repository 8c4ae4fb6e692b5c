package org.dragoman.campaign.proxy;

import java.io.IOException;
import java.net.Socket;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A load balancer as in production: in turn, past those that refuse or are not well. With nobody well, anybody is tried. */
public final class Balancer implements Dial, AutoCloseable {

    private final List<Backend> backends;
    private final AtomicInteger turn = new AtomicInteger();

    private Balancer(List<Backend> backends) {
        this.backends = backends;
    }

    public static Balancer before(List<Integer> ports) {
        var backends = ports.stream().map(Backend::new).toList();
        backends.forEach(Backend::watch);
        return new Balancer(backends);
    }

    @Override
    public Socket dial() throws IOException {
        var refused = new IOException("nobody listens");
        for (var backend : inTurn()) {
            try {
                return backend.connect();
            } catch (IOException e) {
                refused.addSuppressed(e);
            }
        }
        throw refused;
    }

    @Override
    public void close() {
        backends.forEach(Backend::close);
    }

    private List<Backend> inTurn() {
        var first = turn.getAndIncrement();
        var all = IntStream.range(0, backends.size())
                .mapToObj(i -> backends.get(Math.floorMod(first + i, backends.size()))).toList();
        return Stream.concat(all.stream().filter(Backend::isWell), all.stream().filter(one -> !one.isWell())).toList();
    }
}
