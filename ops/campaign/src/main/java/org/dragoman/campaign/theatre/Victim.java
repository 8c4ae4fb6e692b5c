package org.dragoman.campaign.theatre;

/** A process that can be killed or frozen. */
public enum Victim {
    DISPATCH_1, DISPATCH_2, GATEWAY_1, GATEWAY_2, POSTGRES, REDIS
}
