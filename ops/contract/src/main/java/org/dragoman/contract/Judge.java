package org.dragoman.contract;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.dragoman.contract.Finding.Part;

/** Judges what is said to the carrier, and what it answers, by its own description. */
public final class Judge {

    private static final AtomicReference<Judge> SHARED = new AtomicReference<>();

    private final Description description;

    private Judge(Description description) {
        this.description = description;
    }

    /** Empty where npm has not brought the description; it is read once. */
    public static synchronized Optional<Judge> find() {
        if (SHARED.get() == null) {
            PublishedFile.find().map(Description::read).map(Judge::new).ifPresent(SHARED::set);
        }
        return Optional.ofNullable(SHARED.get());
    }

    /**
     * All that the description does not allow in these, in sentences.
     *
     * @param wrongOnPurpose
     *            {@link WrongOnPurpose}
     */
    List<String> objections(List<Exchange> exchanges, boolean wrongOnPurpose) {
        return exchanges.stream().flatMap(exchange -> judge(exchange).stream()
                .filter(finding -> !(wrongOnPurpose && exchange.isRefused() && finding.part().isAsked()))
                .map(finding -> exchange + "\n    " + finding)).distinct().toList();
    }

    public List<Finding> judge(Exchange exchange) {
        return description.operation(exchange.method(), exchange.path())
                .map(operation -> operation.judge(exchange))
                .orElseGet(() -> List.of(new Finding(Part.ADDRESS, "the carrier has nothing there")));
    }
}
