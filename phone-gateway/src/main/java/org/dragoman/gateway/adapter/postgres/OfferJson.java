package org.dragoman.gateway.adapter.postgres;

import java.util.UUID;
import org.dragoman.gateway.domain.Language;
import org.dragoman.gateway.domain.call.Offer;
import tools.jackson.databind.json.JsonMapper;

/** An offer as it lies in the leg's row. */
record OfferJson(UUID assignmentId, long epoch, String variety, String varietyName, String agency, String domain) {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    static String write(Offer offer) {
        return JSON.writeValueAsString(new OfferJson(offer.assignmentId(), offer.epoch(), offer.variety().tag(),
                offer.varietyName(), offer.agency(), offer.domain()));
    }

    static Offer read(String json) {
        var offer = JSON.readValue(json, OfferJson.class);
        return new Offer(offer.assignmentId, offer.epoch, new Language(offer.variety), offer.varietyName, offer.agency,
                offer.domain);
    }
}
