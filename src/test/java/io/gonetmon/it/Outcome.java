package io.gonetmon.it;

/** How a process ended, and all that it wrote. */
record Outcome(int exit, String out, String err) {}
