package io.gonetmon.query;

import io.gonetmon.model.Exchange;

/**
 * An exchange that can be asked for again, for a while.
 *
 * @param number in the order in which exchanges ended, from 1
 */
public record KeptExchange(long number, Exchange exchange) {}
