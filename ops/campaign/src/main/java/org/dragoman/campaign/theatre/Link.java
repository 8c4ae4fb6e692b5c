package org.dragoman.campaign.theatre;

/** A wire with a proxy in it. */
public enum Link {
    DISPATCH_1_TO_POSTGRES, DISPATCH_2_TO_POSTGRES, GATEWAY_TO_POSTGRES,

    DISPATCH_1_TO_REDIS, DISPATCH_2_TO_REDIS,

    /** Through a load balancer. */
    GATEWAY_TO_DISPATCH,

    DISPATCH_1_TO_GATEWAY, DISPATCH_2_TO_GATEWAY
}
