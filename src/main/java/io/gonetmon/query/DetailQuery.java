package io.gonetmon.query;

/** Asks for one exchange, by its {@link KeptExchange#number}, and what is to be compared to it. */
public record DetailQuery(long number) implements Query {}
