package org.dragoman.local.carrier.rest;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.dragoman.local.carrier.account.Account;
import org.dragoman.local.carrier.account.PhoneNumbers;
import org.dragoman.local.carrier.call.Call;
import org.dragoman.local.carrier.time.Timestamps;

/** A call as the REST interface shows it. */
final class CallJson {
    private static final List<String> SUBRESOURCES = List.of("Notifications", "Recordings", "Payments", "Events",
            "Siprec", "Streams", "Transcriptions", "UserDefinedMessageSubscriptions", "UserDefinedMessages");

    private CallJson() {}

    static Map<String, Object> of(Account account, Call call) {
        String path = account.path("Calls/" + call.sid());
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("sid", call.sid());
        json.put("account_sid", account.sid());
        json.put("parent_call_sid", call.parentSid());
        json.put("to", call.to());
        json.put("to_formatted", PhoneNumbers.formatted(call.to()));
        json.put("from", call.from());
        json.put("from_formatted", PhoneNumbers.formatted(call.from()));
        json.put("phone_number_sid", null);
        json.put("status", call.status().restName());
        json.put("direction", call.direction().wire());
        json.put("date_created", Timestamps.rfc2822(call.createdAt()));
        json.put("date_updated", Timestamps.rfc2822(call.updatedAt()));
        json.put("start_time", Timestamps.rfc2822OrNull(call.startedAt()));
        json.put("end_time", Timestamps.rfc2822OrNull(call.endedAt()));
        json.put("duration", duration(call));
        json.put("queue_time", Long.toString(call.queueTime().toMillis()));
        json.put("api_version", Account.API_VERSION);
        for (String unknown : List.of("price", "answered_by", "forwarded_from", "group_sid", "caller_name",
                "trunk_sid")) {
            json.put(unknown, null);
        }
        json.put("price_unit", "USD");
        json.put("uri", path + ".json");
        json.put("subresource_uris", subresources(path));
        return json;
    }

    private static String duration(Call call) {
        Duration talked = call.endedAt() == null ? Duration.ZERO : call.talked(call.updatedAt());
        return Long.toString(talked.toSeconds());
    }

    private static Map<String, Object> subresources(String path) {
        Map<String, Object> uris = new LinkedHashMap<>();
        for (String name : SUBRESOURCES) {
            uris.put(name.replaceAll("(?<=[a-z])([A-Z])", "_$1").toLowerCase(Locale.ROOT),
                    path + "/" + name + ".json");
        }
        return uris;
    }
}
