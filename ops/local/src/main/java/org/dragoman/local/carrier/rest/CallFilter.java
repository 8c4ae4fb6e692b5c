package org.dragoman.local.carrier.rest;

import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.dragoman.local.carrier.call.Call;
import org.dragoman.local.carrier.call.CallStatus;
import org.jspecify.annotations.Nullable;

/** Which calls a list asks for. */
record CallFilter(List<Predicate<Call>> tests) {
    static CallFilter of(Fields fields) {
        fields.oneOf("Status", Stream.of(CallStatus.values()).map(CallStatus::restName).toList(), "");
        return new CallFilter(List.of(equal(fields.text("Status"), call -> call.status().restName()),
                equal(fields.text("To"), Call::to), equal(fields.text("From"), Call::from),
                equal(fields.text("ParentCallSid"), Call::parentSid), Call::isListed,
                times(fields, "StartTime", Call::startedAt), times(fields, "EndTime", Call::endedAt)));
    }

    boolean matches(Call call) {
        return tests.stream().allMatch(test -> test.test(call));
    }

    private static Predicate<Call> equal(@Nullable String wanted, Function<Call, @Nullable String> property) {
        return call -> wanted == null || wanted.equals(property.apply(call));
    }

    private static Predicate<Call> times(Fields fields, String name, Function<Call, @Nullable Instant> property) {
        Predicate<@Nullable Instant> range = TimeRange.of(fields, name);
        return call -> range.test(property.apply(call));
    }
}
