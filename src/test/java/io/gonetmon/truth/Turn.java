package io.gonetmon.truth;

import java.time.Duration;

/**
 * Bytes which one side sends at once.
 *
 * @param skip how many of the bytes come before the message itself
 * @param pause how long the side waits before it sends them
 */
public record Turn(Side side, Part part, byte[] bytes, int skip, Duration pause) {}
