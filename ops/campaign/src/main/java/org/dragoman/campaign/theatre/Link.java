package org.dragoman.campaign.theatre;

/** A wire with a proxy in it. Between the services a load balancer stands at its far end. */
public enum Link {
    DISPATCH_1_TO_POSTGRES, DISPATCH_2_TO_POSTGRES, GATEWAY_1_TO_POSTGRES, GATEWAY_2_TO_POSTGRES,

    DISPATCH_1_TO_REDIS, DISPATCH_2_TO_REDIS,

    GATEWAY_1_TO_DISPATCH, GATEWAY_2_TO_DISPATCH,

    DISPATCH_1_TO_GATEWAY, DISPATCH_2_TO_GATEWAY
}
