package org.dragoman.contract;

import java.util.List;
import org.dragoman.contract.Finding.Part;

/**
 * How the carrier refuses. Its description says nothing of that; its documentation does: {@code code}, {@code message},
 * {@code more_info} and {@code status}, which is the status of the answer.
 */
final class Refusal {

    private Refusal() {}

    static List<Finding> judge(Exchange exchange) {
        var body = Answers.json(exchange);
        boolean isOne = body.path("code").isInt() && body.path("message").isString()
                && body.path("more_info").isString()
                && body.path("status").asInt(0) == exchange.status() && body.size() == 4;
        return isOne ? List.of() : List.of(new Finding(Part.ANSWER, "no refusal of the carrier: " + exchange.body()));
    }
}
