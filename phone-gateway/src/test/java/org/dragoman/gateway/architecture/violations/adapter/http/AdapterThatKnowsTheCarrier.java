package org.dragoman.gateway.architecture.violations.adapter.http;

import com.twilio.twiml.VoiceResponse;

/** Only adapter.twilio knows the carrier's classes. */
public class AdapterThatKnowsTheCarrier {

    public String markup() {
        return new VoiceResponse.Builder().build().toXml();
    }
}
