/** TCP proxies that stand in the wires between the processes and make them fail. */
@NullMarked
package org.dragoman.campaign.proxy;

import org.jspecify.annotations.NullMarked;
