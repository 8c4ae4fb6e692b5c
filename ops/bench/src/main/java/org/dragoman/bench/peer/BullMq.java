package org.dragoman.bench.peer;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The queue that Node's people use: a job is added and processed. It decides less than a match, and keeps less. */
public final class BullMq {

    public static final String HOW_TO_INSTALL = "BullMQ is not installed (Node.js 20 and `npm ci` in ops/bench/bullmq)";

    private final Installed node;
    private final Path folder;
    private final int port;

    private BullMq(Installed node, Path folder, int port) {
        this.node = node;
        this.folder = folder;
        this.port = port;
    }

    /** Empty where it is not installed. */
    public static Optional<BullMq> installed(Path checkout, int port) {
        var folder = checkout.resolve("ops/bench/bullmq");
        return Installed.named("node").filter(node -> Files.isDirectory(folder.resolve("node_modules/bullmq")))
                .map(node -> new BullMq(node, folder, port));
    }

    /** Jobs per second from the first that is added to the last that is processed. */
    public double addAndProcess(int count, int clients) {
        return Double.parseDouble(node.run(Map.of(), List.of(folder.resolve("add-process.mjs").toString(),
                Integer.toString(port), Integer.toString(count), Integer.toString(clients))).strip());
    }
}
