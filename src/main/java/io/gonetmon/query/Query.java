package io.gonetmon.query;

/** What a live sink asks for; answered at once and every second, until something else is asked. */
public sealed interface Query permits DetailQuery, ExchangeQuery, RowQuery, TimelineQuery {}
