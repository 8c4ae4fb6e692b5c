package org.dragoman.gateway.malformed;

import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;

/** Where a malformed webhook goes and what it says. Each lacks something without which it means nothing, or is odd. */
final class Contents {

    private static final List<String> WORDS = List.of("Digits", "CallStatus", "Direction", "DialCallStatus", "From",
            "SequenceNumber", "Timestamp", "CallbackSource", "StatusCallbackEvent", "ReasonParticipantLeft", "Extra");
    private static final List<String> ELSEWHERE = List.of("/twilio", "/twilio/", "/twilio/voice", "/twilio/voice/",
            "/twilio/voice//line", "/twilio/text", "/twilio/text/", "/twilio/text/line/x", "/twilio/status/nowhere",
            "/twilio/voice/line?", "/twilio/voice/line?a=%zz",
            "/twilio/voice/line/../line", "/twilio/voice/line%2f", "/%74wilio/voice/line", "/twili%6f/voice/line",
            "/twilio;a=b/voice/line", "//twilio/voice/line", "/TWILIO/voice/line", "/twilio/voice/lin%65",
            "/twilio/voice/line%00", "/twilio/voice/menu", "/twilio/status/leg", "/twilio/status/room?s=&s=");

    private final SplittableRandom chance;
    private final Oddities odd;
    private final UUID leg;
    private final String sid;

    Contents(SplittableRandom chance, UUID leg, String sid) {
        this.chance = chance;
        this.odd = new Oddities(chance);
        this.leg = leg;
        this.sid = sid;
    }

    record Said(String target, Form form, boolean mayBeKept) {}

    Said next() {
        return switch (chance.nextInt(11)) {
            case 0, 1 -> line();
            case 2, 3 -> new Said("/twilio/voice/" + odd.step() + "?s=" + odd.token(leg), strangely(call()), true);
            case 4 -> new Said("/twilio/voice/" + odd.strange(), strangely(call()), false);
            case 5 -> ofLeg();
            case 6 -> ofRoom();
            case 7 -> ofLine();
            case 8 -> withoutACall();
            case 9 -> written();
            // Some of them lead to the line after all.
            default -> new Said(odd.of(ELSEWHERE), call(), true);
        };
    }

    private Said line() {
        boolean complete = chance.nextBoolean();
        var form = strangely(call());
        return new Said("/twilio/voice/line", complete ? form : robbed(form, "CallSid", "To", "Direction"), complete);
    }

    private Said ofLeg() {
        boolean complete = chance.nextInt(4) > 0;
        var form = strangely(new Form().set("CallSid", sid).set("CallStatus", odd.value()));
        return new Said("/twilio/status/leg?s=" + (complete ? Oddities.encoded("nyc " + leg) : odd.token(leg)),
                form.set("CallStatus", "odd " + odd.value()), complete);
    }

    private Said ofRoom() {
        var form = strangely(new Form().set("CallSid", sid).set("ConferenceSid", "CF" + Malformations.hex(chance))
                .set("ParticipantLabel", leg.toString()))
                .set("StatusCallbackEvent", "odd " + odd.value());
        boolean complete = chance.nextBoolean();
        return new Said("/twilio/status/room?s=" + Oddities.encoded("nyc"),
                complete ? form : robbed(form, "CallSid", "ConferenceSid", "ParticipantLabel"), complete);
    }

    private Said ofLine() {
        return new Said("/twilio/status/line",
                robbed(strangely(call().set("CallStatus", "completed")), "CallSid", "To"),
                false);
    }

    /** Somebody who writes, or nobody; STOP, or what means nothing. */
    private Said written() {
        boolean complete = chance.nextInt(3) == 0;
        var form = new Form().set("MessageSid", "SM" + Malformations.hex(chance)).set("From", "+12125550142")
                .set("To", "+12125550100").set("NumMedia", odd.value())
                .set("Body", complete ? odd.of(List.of("STOP", "start", odd.value())) : odd.value());
        return new Said("/twilio/text/line", complete ? form : robbed(form, "From", "To", "Body"), complete);
    }

    /** An address of ours, and nobody who calls. */
    private Said withoutACall() {
        var step = odd.of(List.of("choose?s=" + Oddities.encoded("ht ht 0"), "people?s=" + Oddities.encoded("en"),
                "backup?s=" + Oddities.encoded("en"), "offer?s=" + Oddities.encoded("nyc %s en 0 0".formatted(leg)),
                "after?s=" + Oddities.encoded("nyc %s en 0".formatted(leg))));
        var form = robbed(strangely(call()).set("CallStatus", "completed".substring(chance.nextInt(2))), "CallSid");
        return new Said("/twilio/voice/" + step, form, false);
    }

    private Form call() {
        return new Form().set("CallSid", "CA" + Malformations.hex(chance)).set("From", "+12125550142")
                .set("To", "+12125550100").set("Direction", "inbound").set("CallStatus", "in-progress");
    }

    private Form strangely(Form form) {
        for (int more = chance.nextInt(4); more > 0; more--) {
            var field = odd.of(WORDS);
            if (chance.nextInt(3) == 0) {
                form.again(field, odd.value());
            } else {
                form.set(field, odd.value());
            }
        }
        return form;
    }

    /** One of these is gone, or says nothing that it could say. */
    private Form robbed(Form form, String... fields) {
        var field = odd.of(List.of(fields));
        return chance.nextInt(3) == 0 ? form.without(field) : form.set(field, "?" + odd.value());
    }
}
