package io.gonetmon.page;

import java.time.ZoneId;

/**
 * What does not change during a run.
 *
 * @param program its name and version
 * @param source the interfaces or the file
 * @param filter which packets and exchanges count, in the operator's words
 * @param live whether packets are captured now, and not read from a file
 * @param zone of the times that are shown
 */
public record About(String program, String source, String filter, boolean live, ZoneId zone) {}
