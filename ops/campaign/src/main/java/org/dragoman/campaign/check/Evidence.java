package org.dragoman.campaign.check;

import java.util.List;
import java.util.Map;
import org.dragoman.campaign.load.Wish;
import org.dragoman.campaign.load.Witness.Sight;

/**
 * All there is to judge one run by.
 *
 * @param wishes
 *            the clients' log
 * @param carrier
 *            who rang and who was joined, in order
 * @param interpreters
 *            city/public number by phone number
 */
public record Evidence(List<Wish> wishes, List<Database.Request> requests, List<Database.Assignment> assignments,
        List<Database.Leg> legs, List<Database.Key> keys, List<Sight> carrier, Map<String, String> interpreters) {}
