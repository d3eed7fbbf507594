package io.gonetmon.output;

/**
 * Something that is missing in what a sink wrote.
 *
 * @param sentence says what, and where
 * @param lost whether it should be there
 */
public record Omission(String sentence, boolean lost) {}
