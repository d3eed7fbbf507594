package io.gonetmon.terminal;

/** Text that was pasted, of a bounded length; it may hold anything. */
public record Paste(String text) implements Input {}
