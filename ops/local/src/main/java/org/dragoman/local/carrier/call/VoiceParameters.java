package org.dragoman.local.carrier.call;

import java.util.LinkedHashMap;
import java.util.Map;
import org.dragoman.local.carrier.account.Account;

/** The fields that come with every question about a call. */
public final class VoiceParameters {
    private final Account account;

    public VoiceParameters(Account account) {
        this.account = account;
    }

    /** A fresh map, to be added to. */
    public Map<String, String> of(Call call) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("CallSid", call.sid());
        fields.put("AccountSid", account.sid());
        fields.put("ApiVersion", Account.API_VERSION);
        fields.put("Direction", call.direction().wire());
        fields.put("CallStatus", call.status().wire());
        party(fields, "From", "Caller", call.from());
        party(fields, "To", "Called", call.to());
        String parent = call.parentSid();
        if (parent != null) {
            fields.put("ParentCallSid", parent);
        }
        return fields;
    }

    /** The carrier sends what it knows of a number's place; here it knows the country code only. */
    private static void party(Map<String, String> fields, String name, String alias, String number) {
        for (String each : new String[]{name, alias}) {
            fields.put(each, number);
            fields.put(each + "City", "");
            fields.put(each + "State", "");
            fields.put(each + "Zip", "");
            fields.put(each + "Country", number.startsWith("+1") ? "US" : "");
        }
    }
}
