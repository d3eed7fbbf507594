package io.gonetmon.terminal;

/** What the operator does at the terminal. */
public sealed interface Input permits Key, Mouse, Paste {}
